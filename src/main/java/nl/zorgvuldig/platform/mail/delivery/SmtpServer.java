package nl.zorgvuldig.platform.mail.delivery;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;

/// The mail server, as given by `ZORGVULDIG_SMTP_URL`: `smtp://user:password@host:587`, which must
/// offer STARTTLS unless it is on this machine, or `smtps://…`, which begins encrypted. Does not
/// print its password.
public record SmtpServer(String protocol, String host, int port, Optional<Login> login, boolean local) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /// Login to the mail server.
    record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }

    /// @throws IllegalArgumentException when `url` is no address of a mail server; it does not
    ///     repeat the address, which may contain a password
    public static SmtpServer read(String url) {
        URI address;
        try {
            address = new URI(url.strip());
        } catch (URISyntaxException wrong) {
            throw notAnAddress();
        }
        String protocol = String.valueOf(address.getScheme());
        String host = address.getHost();
        if (host == null || !(protocol.equals("smtp") || protocol.equals("smtps"))) {
            throw notAnAddress();
        }
        int port = address.getPort() > 0 ? address.getPort() : protocol.equals("smtps") ? 465 : 587;
        return new SmtpServer(
                protocol,
                host,
                port,
                Optional.ofNullable(address.getRawUserInfo()).map(SmtpServer::login),
                local(host));
    }

    Properties properties() {
        String prefix = "mail." + protocol + ".";
        String patience = Long.toString(PATIENCE.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", protocol);
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

    private static IllegalArgumentException notAnAddress() {
        return new IllegalArgumentException(
                "ZORGVULDIG_SMTP_URL is not the address of a mail server, such as smtp://user:password@host:587");
    }
}
