package amie.model;

/// The language in which a text is written; the tag is lower case.
public enum Lang {
    FR,
    EN;

    public String tag() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
