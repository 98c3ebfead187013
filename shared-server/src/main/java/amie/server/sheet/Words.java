package amie.server.sheet;

/// The texts of the bundles in the reader's language.
@FunctionalInterface
public interface Words {
    String t(String key, Object... arguments);
}
