package amie.hub.sparql;

/// How deep a query nests and how many operators it chains, seen without parsing: the parser recurses over both.
record Nesting(int depth, int operators) {
    private static final String OPERATORS = "+-*/|!^=<>&;,";

    static Nesting of(String query) {
        int depth = 0;
        int deepest = 0;
        int operators = 0;
        int i = 0;
        while (i < query.length()) {
            char c = query.charAt(i);
            if (c == '#') i = skipTo(query, i, '\n');
            else if (c == '"' || c == '\'') i = skipString(query, i, c);
            else if (c == '<') i = skipIri(query, i);
            else if (c == '{' || c == '(' || c == '[') deepest = Math.max(deepest, ++depth);
            else if (c == '}' || c == ')' || c == ']') depth--;
            else if (OPERATORS.indexOf(c) >= 0) operators++;
            i++;
        }
        return new Nesting(deepest, operators);
    }

    private static int skipTo(String query, int from, char end) {
        int found = query.indexOf(end, from + 1);
        return found < 0 ? query.length() : found;
    }

    private static int skipString(String query, int from, char quote) {
        var triple = String.valueOf(quote).repeat(3);
        if (query.startsWith(triple, from)) {
            int found = query.indexOf(triple, from + 3);
            return found < 0 ? query.length() : found + 2;
        }
        for (int i = from + 1; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '\\') i++;
            else if (c == quote || c == '\n') return i;
        }
        return query.length();
    }

    /// An IRI, or the sign of a comparison.
    private static int skipIri(String query, int from) {
        for (int i = from + 1; i < query.length(); i++) {
            char c = query.charAt(i);
            if (c == '>') return i;
            if (c <= ' ' || "<\"{}|^`\\".indexOf(c) >= 0) return from;
        }
        return from;
    }
}
