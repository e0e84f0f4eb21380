package nl.zorgvuldig.platform.web;

/// Look of a tag: never by colour alone, each has its own icon.
public enum TagTone {
    PLAIN(""),
    QUIET(""),
    YES("✓"),
    NO("✕"),
    WAIT("!"),
    OPEN("?");

    private final String sign;

    TagTone(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    public String style() {
        return switch (this) {
            case PLAIN -> "tag nl-data-badge";
            case QUIET -> "tag nl-data-badge tag--quiet";
            case YES -> "tag nl-data-badge tag--yes";
            case NO -> "tag nl-data-badge tag--no";
            case WAIT, OPEN -> "tag nl-data-badge tag--wait";
        };
    }
}
