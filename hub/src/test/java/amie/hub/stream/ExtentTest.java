package amie.hub.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtentTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1, 1, 1",
        "100, 1, 1",
        "101, 2, 1",
        "10000, 100, 1",
        "10001, 101, 2",
        "20000, 200, 2",
    })
    void pages_and_groups_are_arithmetic(long members, long pages, long groups) {
        var extent = new Extent(members);
        assertEquals(pages, extent.pages());
        assertEquals(groups, extent.groups());
    }

    @ParameterizedTest
    @CsvSource({"99, false, false", "100, true, false", "9999, true, false", "10000, true, true"})
    void a_group_is_full_when_all_its_pages_are(long members, boolean page, boolean group) {
        assertEquals(page, new Extent(members).isPageFull(1));
        assertEquals(group, new Extent(members).isGroupFull(1));
    }
}
