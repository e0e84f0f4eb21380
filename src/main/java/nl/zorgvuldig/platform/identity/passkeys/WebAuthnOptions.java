package nl.zorgvuldig.platform.identity.passkeys;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// Options for the WebAuthn calls of a browser (JSON, with bytes in base64url): always a passkey
/// that can be found without an address, always with finger, face or code.
final class WebAuthnOptions {
    private static final JsonMapper JSON = new JsonMapper();

    private WebAuthnOptions() {}

    /// Options to make a passkey.
    ///
    /// @param called what the device calls its owner
    /// @param there the passkeys this person has, so that a device does not make a second
    static String make(WebAuthnCeremony ceremony, byte[] challenge, byte[] handle, String called, List<Passkey> there) {
        return JSON.writeValueAsString(Map.of(
                "challenge",
                text(challenge),
                "rp",
                Map.of("id", ceremony.site(), "name", "Zorgvuldig"),
                "user",
                Map.of("id", text(handle), "name", called, "displayName", called),
                "pubKeyCredParams",
                WebAuthnCeremony.ALGORITHMS.stream()
                        .map(identifier -> Map.of("type", "public-key", "alg", identifier.getValue()))
                        .toList(),
                "timeout",
                WebAuthnChallenges.LIFE.toMillis(),
                "attestation",
                "none",
                "authenticatorSelection",
                Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "excludeCredentials",
                ids(there)));
    }

    /// Options to use a passkey.
    ///
    /// @param own the person's passkeys, one of which must be used; empty when nobody is known yet
    static String show(WebAuthnCeremony ceremony, byte[] challenge, List<Passkey> own) {
        return JSON.writeValueAsString(Map.of(
                "challenge",
                text(challenge),
                "rpId",
                ceremony.site(),
                "timeout",
                WebAuthnChallenges.LIFE.toMillis(),
                "userVerification",
                "required",
                "allowCredentials",
                ids(own)));
    }

    private static List<Map<String, String>> ids(List<Passkey> passkeys) {
        return passkeys.stream()
                .map(passkey -> Map.of(
                        "type", "public-key", "id", text(passkey.credential().id())))
                .toList();
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
