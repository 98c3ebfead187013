package amie.model;

import java.util.Optional;
import java.util.stream.Stream;

/// The licences that shared material may carry; the IRI is the one of SPDX.
public enum Licence {
    CC_BY_4_0("CC-BY-4.0"),
    CC_BY_SA_4_0("CC-BY-SA-4.0"),
    CC0_1_0("CC0-1.0"),
    ETALAB_2_0("etalab-2.0"),
    GFDL_1_3("GFDL-1.3-or-later"),
    AGPL_3_0("AGPL-3.0-or-later");

    private final String spdx;

    Licence(String spdx) {
        this.spdx = spdx;
    }

    public String spdx() {
        return spdx;
    }

    public String iri() {
        return "https://spdx.org/licenses/" + spdx;
    }

    public static Optional<Licence> ofIri(String iri) {
        return Stream.of(values()).filter(licence -> licence.iri().equals(iri)).findFirst();
    }
}
