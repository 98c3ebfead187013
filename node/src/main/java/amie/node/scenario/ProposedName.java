package amie.node.scenario;

import amie.server.web.Request;

/// A name that the software proposes, in the reader's language: the copy of something, or something tried otherwise.
///
/// @param key of a text with the subject as `{0}`
record ProposedName(Request request, String key, String subject) {
    /// The name itself, then the same with a number; never longer than a name may be.
    String attempt(int number) {
        var end = number == 1 ? "" : " (" + number + ")";
        int room = ScenarioForm.LONGEST_NAME - length(request.t(key, "") + end);
        int kept = subject.offsetByCodePoints(0, Math.min(room, length(subject)));
        return request.t(key, subject.substring(0, kept)) + end;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
