package amie.node.member;

/// The number of an establishment in the register of businesses: 14 digits, the last of which checks the others.
public record Siret(String value) {
    /// La Poste has more establishments than checked numbers: the sum of the digits of hers is a multiple of five.
    private static final String POSTE = "356000000";

    public Siret {
        if (!isValid(value)) throw new IllegalArgumentException("not a SIRET: " + value);
    }

    public static boolean isValid(String value) {
        if (!value.matches("[0-9]{14}")) return false;
        if (luhn(value) % 10 == 0) return true;
        return value.startsWith(POSTE)
                && value.chars().map(digit -> digit - '0').sum() % 5 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int place = 0; place < digits.length(); place++) {
            int digit = digits.charAt(digits.length() - 1 - place) - '0';
            int weighed = place % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }
}
