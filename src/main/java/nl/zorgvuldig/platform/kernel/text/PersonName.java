package nl.zorgvuldig.platform.kernel.text;

/// Name of a person: given name as used every day, prefix (*tussenvoegsel*, may be blank), family
/// name. Prints as `[sealed]`, so that a name cannot slip into a log; pages call [#full()].
public record PersonName(String given, String prefix, String family) {
    public PersonName {
        given = given.strip();
        prefix = prefix.strip();
        family = family.strip();
    }

    public String full() {
        return join(given, prefix, family);
    }

    /// What comes after the given name: `de Groot`.
    public String last() {
        return join("", prefix, family);
    }

    /// Family name first, as in a register: `Groot, Daan de`.
    public String sorted() {
        String first = join(given, prefix, "");
        return first.isEmpty() ? family : family + ", " + first;
    }

    private static String join(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.append(text.isEmpty() ? "" : " ").append(part);
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
