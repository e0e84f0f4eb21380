package nl.zorgvuldig.demo.samples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Fields that other systems export and guidance does not need. An import must leave all of them
/// behind.
final class SuperfluousFields {
    private SuperfluousFields() {}

    /// Nine digits for the citizen service number field; they fail its check, so they belong to
    /// nobody.
    static String serviceNumber(String key) {
        String digits = "9000" + key.substring(1);
        return check(digits) == 0 ? digits.substring(0, 8) + (digits.charAt(8) == '9' ? '0' : '9') : digits;
    }

    /// A value of the shape of an ECK iD, the pseudonym for learning materials.
    static String chainId(String key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-512").digest(key.getBytes(StandardCharsets.UTF_8));
            return "https://ketenid.nl/201703/" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static String photo(String key) {
        return "https://foto.leerlingadministratie.example/" + key + ".jpg";
    }

    private static int check(String digits) {
        int sum = -(digits.charAt(8) - '0');
        for (int i = 0; i < 8; i++) {
            sum += (9 - i) * (digits.charAt(i) - '0');
        }
        return sum % 11;
    }
}
