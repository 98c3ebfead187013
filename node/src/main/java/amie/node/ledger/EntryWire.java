package amie.node.ledger;

/// An entry as programs read and write it.
public record EntryWire(String id, String date, String account, String label, String amount) {
    static EntryWire of(Entry entry) {
        var draft = entry.draft();
        return new EntryWire(
                entry.id().toString(),
                draft.date().toString(),
                draft.account(),
                draft.label(),
                draft.amount().toString());
    }
}
