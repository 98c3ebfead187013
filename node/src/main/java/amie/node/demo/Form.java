package amie.node.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A form of one of our pages as it stands, before anybody fills it: what a browser would send.
final class Form {
    private static final Pattern CONTROL = Pattern.compile(
            "<input\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>|<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option\\b([^>]*)>");

    private Form() {}

    /// The fields of the form that leads to this action.
    static SequencedMap<String, String> of(String page, String action) {
        int start = page.indexOf("action=\"" + action + "\"");
        if (start < 0) throw new IllegalStateException("no form for " + action + " in " + page);
        var fields = new LinkedHashMap<String, String>();
        var control = CONTROL.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (control.find()) {
            if (control.group(1) != null) enter(fields, control.group(1));
            else if (control.group(2) != null)
                put(fields, attribute(control.group(2), "name"), plain(control.group(3)));
            else put(fields, attribute(control.group(4), "name"), chosen(control.group(5)));
        }
        return fields;
    }

    private static void enter(Map<String, String> fields, String input) {
        var type = attribute(input, "type");
        var ticks = "checkbox".equals(type) || "radio".equals(type);
        if (ticks && !input.matches("(?s).*\\schecked\\b.*")) return;
        var value = attribute(input, "value");
        put(fields, attribute(input, "name"), value == null ? "" : value);
    }

    private static void put(Map<String, String> fields, @Nullable String name, String value) {
        if (name != null) fields.put(name, value);
    }

    private static String chosen(String options) {
        var option = OPTION.matcher(options);
        String first = null;
        while (option.find()) {
            var value = attribute(option.group(1), "value");
            if (option.group(1).contains(" selected")) return value == null ? "" : value;
            if (first == null) first = value;
        }
        return first == null ? "" : first;
    }

    private static @Nullable String attribute(String tag, String name) {
        var value = Pattern.compile("(?:^|\\s)" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? plain(value.group(1)) : null;
    }

    private static String plain(String html) {
        return html.replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }
}
