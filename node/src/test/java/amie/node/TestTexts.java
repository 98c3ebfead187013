package amie.node;

import java.util.List;

/// The texts a node has when it runs, for the tests of one feature.
public final class TestTexts {
    public static final List<String> ALL = Features.BUNDLES;

    private TestTexts() {}
}
