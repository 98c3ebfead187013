package amie.server.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import amie.model.Fault;
import amie.model.Lang;
import amie.server.web.Fields;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordRulesTest {
    private static final PasswordRules RULES = PasswordRules.load();

    private static String faultOf(String password, String again) {
        var form = Fields.filled(Lang.FR, new LinkedHashMap<>(Map.of("password", password, "again", again)));
        RULES.read(form, "Camille Dubreuil-Le Goff", "coordo.plaine@exemple.fr");
        return form.faults().stream().map(Fault::key).findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "onze lettre, account.fault.short",
        "éééééééééééé, account.fault.common",
        "aaaaaaaaaaaaaaaa, account.fault.common",
        "abababababab, account.fault.common",
        "123456789012, account.fault.common",
        "abcdefghijklm, account.fault.common",
        "908172635445362, account.fault.common",
        "motdepasse123, account.fault.common",
        "Mot de passe !!, account.fault.common",
        "P4ssw0rd2027!!, account.fault.common",
        "azertyuiopAZERTY, account.fault.common",
        "soleil-chat-2027, account.fault.common",
        "ÉtéAutomneHiver, account.fault.common",
        "correct horse battery staple, account.fault.common",
        "camille-tricote-2, account.fault.telling",
        "la DUBREUIL rit fort, account.fault.telling",
        "ma plaine verdoie, account.fault.telling",
        "deux brebis tondues, ''",
        "kX8!vq2#Lm0z, ''",
        "наша общая тайна, account.fault.common",
    })
    void easyOnesAreRefused(String password, String fault) {
        assertEquals(fault, faultOf(password, password));
    }

    @ParameterizedTest
    @CsvSource({"deux brebis tondue, account.fault.again", "'', fault.required"})
    void itIsEnteredTwice(String again, String fault) {
        assertEquals(fault, faultOf("deux brebis tondues", again));
    }
}
