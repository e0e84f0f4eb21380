package nl.zorgvuldig.story;

import com.google.gson.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/// Signing in by the link that was mailed, as people outside the school do.
final class Mailbox {
    /// The passkey of whom, by address: it is on whatever device they have with them.
    private static final Map<String, JsonObject> PASSKEYS = new ConcurrentHashMap<>();

    private Mailbox() {}

    /// By the link, and with the passkey that opens the rest; it is made the first time.
    static Browser.Visitor signIn(Browser.Visitor visitor, String address) {
        byLink(visitor, address).open("/passkeys");
        Device device = Device.of(visitor);
        Optional.ofNullable(PASSKEYS.get(address)).ifPresent(device::put);
        visitor.press(PASSKEYS.containsKey(address) ? "Gebruik mijn passkey" : "Maak een passkey");
        visitor.page().getByText("Nog een passkey").waitFor();
        PASSKEYS.put(address, device.passkeys().getFirst());
        return visitor.open("/");
    }

    /// By the link alone.
    static Browser.Visitor byLink(Browser.Visitor visitor, String address) {
        Set<String> known = new HashSet<>(letters(visitor));
        visitor.open("/aanmelden");
        visitor.page().getByLabel("E-mailadres").fill(address);
        visitor.page().getByText("Stuur mij een link").click();
        Awaitility.await().until(() -> arrived(visitor, known, address).isPresent());
        String link =
                visitor.page().locator("main a[href*='/aanmelden/link/']").getAttribute("href");
        visitor.open(URI.create(link).getPath());
        visitor.page().getByText("Meld mij aan").click();
        return visitor;
    }

    /// Opens what came since for this address; what came for others is known from then on.
    private static Optional<String> arrived(
            Browser.Visitor visitor, Set<String> known, String address) {
        return letters(visitor).stream()
                .filter(known::add)
                .filter(
                        letter -> {
                            visitor.open(letter);
                            return visitor.text().contains(address)
                                    && visitor.page()
                                                    .locator("main a[href*='/aanmelden/link/']")
                                                    .count()
                                            == 1;
                        })
                .findFirst();
    }

    private static Set<String> letters(Browser.Visitor visitor) {
        Set<String> letters = new HashSet<>();
        visitor.open("/post")
                .page()
                .locator("tbody a")
                .all()
                .forEach(one -> letters.add(one.getAttribute("href")));
        return letters;
    }
}
