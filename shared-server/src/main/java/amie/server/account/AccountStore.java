package amie.server.account;

import amie.server.db.Rows;
import amie.server.web.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Accounts in the database.
final class AccountStore {
    private static final String ALL = """
        select id, email, name, provisional, active, created_at,
               array(select role from account_role where account = account.id order by role) as roles
        from account
        """;

    record NewRow(
            AccountId id,
            String email,
            String name,
            String password,
            boolean provisional,
            boolean founder,
            Instant createdAt) {}

    record Login(AccountId id, String password) {}

    private AccountStore() {}

    static boolean isEmpty(Handle handle) {
        return handle.createQuery("select not exists (select from account)")
                .mapTo(boolean.class)
                .one();
    }

    static List<Account> all(Handle handle) {
        return handle.createQuery(ALL + "order by active desc, lower(name), id")
                .mapTo(Account.class)
                .list();
    }

    static @Nullable Account find(Handle handle, AccountId id) {
        return handle.createQuery(ALL + "where id = :id")
                .bind("id", id)
                .mapTo(Account.class)
                .findOne()
                .orElse(null);
    }

    /// What a sign-in needs; nobody who is not active.
    static @Nullable Login login(Handle handle, String email) {
        return handle.createQuery("""
            select id, password
            from account
            where email = :email and active
            """)
                .bind("email", email)
                .mapTo(Login.class)
                .findOne()
                .orElse(null);
    }

    static void insert(Handle handle, NewRow row, Set<Role> roles) {
        Rows.bind(handle.createUpdate("""
            insert into account (id, email, name, password, provisional, founder, created_at)
            values (:id, :email, :name, :password, :provisional, :founder, :createdAt)
            """), row).execute();
        insertRoles(handle, row.id(), roles);
    }

    private static void insertRoles(Handle handle, AccountId id, Set<Role> roles) {
        var batch = handle.prepareBatch("insert into account_role (account, role) values (:account, :role)");
        for (var role : roles) batch.bind("account", id).bind("role", role).add();
        if (batch.size() > 0) batch.execute();
    }

    static void replaceRoles(Handle handle, AccountId id, Set<Role> roles) {
        handle.createUpdate("delete from account_role where account = :account")
                .bind("account", id)
                .execute();
        insertRoles(handle, id, roles);
    }

    static void setActive(Handle handle, AccountId id, boolean active) {
        handle.createUpdate("update account set active = :active where id = :id")
                .bind("active", active)
                .bind("id", id)
                .execute();
    }

    static void setPassword(Handle handle, AccountId id, String hash, boolean provisional) {
        handle.createUpdate("update account set password = :hash, provisional = :provisional where id = :id")
                .bind("hash", hash)
                .bind("provisional", provisional)
                .bind("id", id)
                .execute();
    }

    /// Until the end of the transaction nobody else changes who looks after the accounts.
    static void lock(Handle handle) {
        handle.execute("lock table account, account_role in share row exclusive mode");
    }

    static boolean hasKeeper(Handle handle, Set<Role> keepers) {
        return handle.createQuery("""
            select exists (
                select
                from account
                join account_role on account_role.account = account.id
                where account.active and role = any(:keepers)
            )
            """)
                .bindArray(
                        "keepers",
                        String.class,
                        keepers.stream().map(Role::name).toList())
                .mapTo(boolean.class)
                .one();
    }
}
