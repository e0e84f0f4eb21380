package nl.zorgvuldig.enrolment;

import java.util.List;

/// How to reach a guardian: each part may be blank. Prints as `[sealed]`.
public record Contact(String email, String phone, String address) {
    private static final String SEPARATOR = "\u001f";

    String joined() {
        return String.join(SEPARATOR, List.of(email, phone, address));
    }

    static Contact split(String joined) {
        String[] parts = joined.split(SEPARATOR, -1);
        return new Contact(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "[sealed]";
    }
}
