package nl.zorgvuldig.care.emergency;

import java.util.List;

/// What to know and to do, each part possibly blank. `toString` gives `[sealed]`.
///
/// @param instructions what to do when something happens
public record HealthInformation(String allergies, String medication, String instructions) {
    static final HealthInformation NOTHING = new HealthInformation("", "", "");
    private static final String SEPARATOR = "\u001f";

    public HealthInformation {
        allergies = plain(allergies);
        medication = plain(medication);
        instructions = plain(instructions);
    }

    static String plain(String text) {
        return text.replace(SEPARATOR, " ").strip();
    }

    public boolean blank() {
        return (allergies + medication + instructions).isBlank();
    }

    String joined() {
        return String.join(SEPARATOR, List.of(allergies, medication, instructions));
    }

    static HealthInformation split(String joined) {
        String[] parts = joined.split(SEPARATOR, -1);
        return new HealthInformation(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
