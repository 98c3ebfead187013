-- The base of all names, which the log is full of: it never changes.
create table federation (
    singleton boolean primary key default true check (singleton),
    base text not null check (base like 'http%/')
);
