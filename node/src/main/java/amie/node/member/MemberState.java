package amie.node.member;

/// Where a member stands. Which state may follow which is the table `member_transition`.
public enum MemberState {
    PROSPECT,
    PROMISED,
    ADMITTED,
    ACTIVE,
    LEAVING,
    LEFT;

    boolean hasJoined() {
        return this == ACTIVE || isEnding();
    }

    boolean isEnding() {
        return this == LEAVING || this == LEFT;
    }
}
