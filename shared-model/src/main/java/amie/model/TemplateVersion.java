package amie.model;

/// One published version of a template; versions count from 1.
public record TemplateVersion(ObjectId template, int number) {
    public TemplateVersion {
        if (template.kind() != Kind.TEMPLATE || number < 1)
            throw new IllegalArgumentException("not the version of a template: " + template + " " + number);
    }
}
