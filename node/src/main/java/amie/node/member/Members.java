package amie.node.member;

import amie.node.edge.Edit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// The member organisations of the Amie and their parts. Every change names who makes it.
public final class Members {
    private final Clock clock;

    public Members(Clock clock) {
        this.clock = clock;
    }

    public UUID add(Handle db, String who, MemberDraft draft) {
        var id = new MemberStore(db).insert(draft);
        log(db, id, who, MemberChange.What.ADDED, List.of());
        return id;
    }

    public @Nullable Member find(Handle db, UUID id) {
        return new MemberStore(db).read(id);
    }

    /// How many members are active, or still there until their last day.
    public long countActive(Handle db) {
        return new MemberListStore(db).countActive();
    }

    /// Whether there is any member, in whatever state.
    public boolean exist(Handle db) {
        return new MemberListStore(db).exist();
    }

    public PartsTotal total(Handle db, int year) {
        return new PartsStore(db).total(year);
    }

    public List<YearParts> parts(Handle db, UUID member) {
        return new PartsStore(db).of(member);
    }

    /// Sets the parts of a season; none takes them away. False if there is no such member.
    public boolean setParts(Handle db, String who, UUID member, YearParts parts) {
        var store = new MemberStore(db);
        if (!store.touch(member)) return false;
        new PartsStore(db).set(member, parts);
        log(db, member, who, MemberChange.What.PARTS, List.of(Integer.toString(parts.year())));
        return true;
    }

    Edit save(Handle db, String who, UUID id, int version, MemberDraft draft) {
        var store = new MemberStore(db);
        var before = store.read(id);
        if (before == null) return new Edit.Missing();
        var edit = Edit.of(store.update(id, version, draft), () -> true);
        if (edit instanceof Edit.Done)
            log(db, id, who, MemberChange.What.EDITED, before.sheet().changed(draft));
        return edit;
    }

    Removal delete(Handle db, UUID id, int version) {
        var store = new MemberStore(db);
        var member = store.read(id);
        if (member == null) return new Removal.Missing();
        if (member.version() != version) return new Removal.Stale();
        if (!new PartsStore(db).of(id).isEmpty()) return new Removal.HasParts();
        return store.delete(id, version) ? new Removal.Done() : new Removal.Stale();
    }

    /// The season that runs.
    int year() {
        return LocalDate.now(clock).getYear();
    }

    /// The states in which a member is first written down.
    static Set<MemberState> first() {
        return EnumSet.complementOf(EnumSet.of(MemberState.LEAVING, MemberState.LEFT));
    }

    /// The states that a member may be in after an edit: its own and those that may follow.
    Set<MemberState> allowed(Handle db, MemberState state) {
        var states = EnumSet.of(state);
        states.addAll(new MemberStore(db).following(state));
        return states;
    }

    List<MemberChange> history(Handle db, UUID id) {
        return new ChangeStore(db).of(id);
    }

    List<MemberRow> page(Handle db, MemberQuery query, int offset, int rows) {
        return new MemberListStore(db).page(query, offset, rows);
    }

    List<MemberRow> after(Handle db, MemberQuery query, @Nullable UUID last, int rows) {
        return new MemberListStore(db).after(query, last, rows);
    }

    private void log(Handle db, UUID id, String who, MemberChange.What what, List<String> fields) {
        new ChangeStore(db).insert(id, new MemberChange(clock.instant(), who, what, fields));
    }
}
