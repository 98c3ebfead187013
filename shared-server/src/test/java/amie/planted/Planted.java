package amie.planted;

import amie.planted.alpha.Alpha;

/// A root on which a feature depends, and which is plumbing that knows a feature.
public final class Planted {
    private Planted() {}

    public static String alpha() {
        return Alpha.class.getName();
    }
}
