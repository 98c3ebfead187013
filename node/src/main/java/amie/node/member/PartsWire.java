package amie.node.member;

import java.math.BigDecimal;

/// The parts of a member in a season, for programs.
public record PartsWire(int year, BigDecimal parts) {
    static PartsWire of(YearParts parts) {
        return new PartsWire(parts.year(), parts.parts().number());
    }
}
