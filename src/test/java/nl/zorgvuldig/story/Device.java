package nl.zorgvuldig.story;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import java.util.List;

/// What asks for a finger and keeps passkeys: Chromium's own, without a finger. One at a time can
/// be at hand.
final class Device {
    private final CDPSession browser;
    private final String id;

    private Device(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    static Device of(Browser.Visitor visitor) {
        CDPSession browser = visitor.context().newCDPSession(visitor.page());
        browser.send("WebAuthn.enable");
        return add(browser);
    }

    private static Device add(CDPSession browser) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        return new Device(
                browser,
                browser.send("WebAuthn.addVirtualAuthenticator", arguments)
                        .get("authenticatorId")
                        .getAsString());
    }

    /// Puts this one away, with what is on it, and takes another.
    Device another() {
        browser.send("WebAuthn.removeVirtualAuthenticator", me());
        return add(browser);
    }

    void put(JsonObject passkey) {
        JsonObject arguments = me();
        arguments.add("credential", passkey);
        browser.send("WebAuthn.addCredential", arguments);
    }

    List<JsonObject> passkeys() {
        return browser.send("WebAuthn.getCredentials", me()).getAsJsonArray("credentials").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private JsonObject me() {
        JsonObject arguments = new JsonObject();
        arguments.addProperty("authenticatorId", id);
        return arguments;
    }
}
