package amie.node.member;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

final class PartsStore {
    private final Handle db;

    PartsStore(Handle db) {
        this.db = db;
    }

    void set(UUID member, YearParts parts) {
        if (parts.parts().equals(Parts.NONE)) delete(member, parts.year());
        else write(member, parts);
    }

    private void delete(UUID member, int year) {
        db.createUpdate("""
            delete from member_parts
            where member = :member
            and year = :year
            """).bind("member", member).bind("year", year).execute();
    }

    private void write(UUID member, YearParts parts) {
        db.createUpdate("""
            insert into member_parts (member, year, half_parts)
            values (:member, :year, :halves)
            on conflict (member, year) do update
            set half_parts = excluded.half_parts
            """)
                .bind("member", member)
                .bind("year", parts.year())
                .bind("halves", parts.parts().halves())
                .execute();
    }

    List<YearParts> of(UUID member) {
        return db.createQuery("""
            select year, half_parts
            from member_parts
            where member = :member
            order by year desc
            """)
                .bind("member", member)
                .map((row, context) -> new YearParts(row.getInt("year"), new Parts(row.getInt("half_parts"))))
                .list();
    }

    PartsTotal total(int year) {
        return db.createQuery("""
            select
              coalesce(sum(half_parts) filter (where state in ('ACTIVE', 'LEAVING')), 0) as sold,
              coalesce(sum(half_parts) filter (where state in ('PROSPECT', 'PROMISED', 'ADMITTED')), 0) as promised
            from member_parts
            join member on member.id = member_parts.member
            where year = :year
            """)
                .bind("year", year)
                .map((row, context) -> new PartsTotal(new Parts(row.getInt("sold")), new Parts(row.getInt("promised"))))
                .one();
    }
}
