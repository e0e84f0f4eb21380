package nl.zorgvuldig.care.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Contact to call in an emergency. `toString` gives `[sealed]`.
///
/// @param name as the card shows it: "oma Riet"
/// @param phone as it was typed
public record EmergencyContact(String name, String phone) {
    /// Ten digits, or a number with a country code.
    private static final Pattern NUMBER = Pattern.compile("0[1-9]\\d{8}|(?:\\+|00)[1-9]\\d{7,14}");

    private static final Pattern BETWEEN = Pattern.compile("[\\s().-]");
    private static final String SEPARATOR = "\u001f";

    public EmergencyContact {
        name = HealthInformation.plain(name);
        phone = HealthInformation.plain(phone);
    }

    /// Whether it is a number that can be called.
    public boolean callable() {
        return NUMBER.matcher(digits()).matches();
    }

    /// The number for a `tel:` link.
    public String link() {
        return "tel:" + digits();
    }

    public boolean blank() {
        return name.isBlank() && phone.isBlank();
    }

    private String digits() {
        return BETWEEN.matcher(phone).replaceAll("");
    }

    static String joined(List<EmergencyContact> calls) {
        List<String> parts = new ArrayList<>();
        calls.forEach(contact -> parts.addAll(List.of(contact.name, contact.phone)));
        return String.join(SEPARATOR, parts);
    }

    static List<EmergencyContact> split(String joined) {
        List<EmergencyContact> calls = new ArrayList<>();
        if (!joined.isEmpty()) {
            String[] parts = joined.split(SEPARATOR, -1);
            for (int i = 0; i + 1 < parts.length; i += 2) {
                calls.add(new EmergencyContact(parts[i], parts[i + 1]));
            }
        }
        return calls;
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
