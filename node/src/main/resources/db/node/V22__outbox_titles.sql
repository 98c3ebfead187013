-- What people call the object of a publication, also once it is withdrawn.
alter table outbox add column title text not null default '';
