package nl.zorgvuldig.platform.mail.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// A mail server, as given by `ZORGVULDIG_SMTP_URL` or `ZORGVULDIG_BOUNCE_IMAP_URL`:
/// `smtp://user:password@host:587`, which must offer STARTTLS unless it is on this machine, or
/// `smtps://…`, which begins encrypted; `imap` and `imaps` likewise. Does not print its password.
public record MailServerUrl(String protocol, String host, int port, Optional<Login> login, boolean local) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Login to the mail server.
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /// @throws IllegalArgumentException when `url` is no address of a server that sends mail; it
    ///     does not repeat the address, which may contain a password
    public static MailServerUrl smtp(String url) {
        return read(
                url,
                Map.of("smtp", 587, "smtps", 465),
                "ZORGVULDIG_SMTP_URL is not the address of a mail server, such as smtp://user:password@host:587");
    }

    /// @throws IllegalArgumentException when `url` is no address of a server with a mailbox; it does
    ///     not repeat the address, which may contain a password
    public static MailServerUrl imap(String url) {
        return read(
                url,
                Map.of("imap", 143, "imaps", 993),
                "ZORGVULDIG_BOUNCE_IMAP_URL is not the address of a mailbox, such as imaps://user:password@host:993");
    }

    private static MailServerUrl read(String url, Map<String, Integer> ports, String otherwise) {
        URI address;
        try {
            address = new URI(url.strip());
        } catch (URISyntaxException wrong) {
            throw new IllegalArgumentException(otherwise);
        }
        String protocol = String.valueOf(address.getScheme());
        String host = address.getHost();
        @Nullable Integer usual = ports.get(protocol);
        if (host == null || usual == null) {
            throw new IllegalArgumentException(otherwise);
        }
        int port = address.getPort() > 0 ? address.getPort() : usual;
        return new MailServerUrl(
                protocol,
                host,
                port,
                Optional.ofNullable(address.getRawUserInfo()).map(MailServerUrl::login),
                local(host));
    }

    public Properties properties() {
        String prefix = "mail." + protocol + ".";
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty(
                protocol.startsWith("smtp") ? "mail.transport.protocol" : "mail.store.protocol", protocol);
        properties.setProperty(prefix + "host", host);
        properties.setProperty(prefix + "port", Integer.toString(port));
        properties.setProperty(prefix + "auth", Boolean.toString(login.isPresent()));
        properties.setProperty(prefix + "connectiontimeout", patience);
        properties.setProperty(prefix + "timeout", patience);
        properties.setProperty(prefix + "writetimeout", patience);
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(!local));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(!local));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }

    private static Login login(String userInfo) {
        int colon = userInfo.indexOf(':');
        return colon < 0
                ? new Login(decoded(userInfo), "")
                : new Login(decoded(userInfo.substring(0, colon)), decoded(userInfo.substring(colon + 1)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static boolean local(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException elsewhere) {
            return false;
        }
    }
}
