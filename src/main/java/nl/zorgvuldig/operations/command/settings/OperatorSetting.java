package nl.zorgvuldig.operations.command.settings;

import java.util.Optional;
import java.util.stream.Stream;

/// Every setting an operator can give, once. `docs/settings.md` explains each; a test compares the
/// two.
public enum OperatorSetting {
    HOME,
    ADDRESS,
    PORT,
    URL,
    TLS_CERTIFICATE,
    TLS_KEY,
    PROXY,
    HSTS_HOSTS_BELOW,
    TELL_EVENTS,
    METRICS_PORT,
    METRICS_ADDRESS,
    KEY_PASSPHRASE(Kind.SECRET),
    KEY_URI,
    KEYRING_BACKUP,
    SMTP_URL(Kind.SECRET),
    MAIL_FROM,
    BOUNCE_ADDRESS,
    BOUNCE_IMAP_URL(Kind.SECRET),
    DB_URL,
    DB_OWNER_USER,
    DB_OWNER_PASSWORD(Kind.SECRET),
    DB_APP_PASSWORD(Kind.SECRET),
    DB_CERTIFICATES,
    KEYRING_URL,
    KEYRING_OWNER_USER,
    KEYRING_OWNER_PASSWORD(Kind.SECRET),
    KEYRING_APP_PASSWORD(Kind.SECRET),
    OIDC_ISSUER,
    OIDC_CLIENT_ID,
    OIDC_CLIENT_SECRET(Kind.SECRET),
    OIDC_NAME,
    OIDC_BOARD,
    OIDC_STRONG,
    OIDC_REQUIRED,
    OIDC_EMAIL_CLAIM,
    OIDC_TRUSTED_DOMAINS,
    OIDC_ROSTER_CLAIM,
    OIDC2_ISSUER,
    OIDC2_CLIENT_ID,
    OIDC2_CLIENT_SECRET(Kind.SECRET),
    OIDC2_NAME,
    OIDC2_BOARD,
    OIDC2_STRONG,
    OIDC2_REQUIRED,
    OIDC2_EMAIL_CLAIM,
    OIDC2_TRUSTED_DOMAINS,
    OIDC2_ROSTER_CLAIM,
    S3_BUCKET,
    S3_ENDPOINT,
    S3_REGION,
    S3_ACCESS_KEY,
    S3_SECRET_KEY(Kind.SECRET),
    S3_CREDENTIALS,
    CLAMD,
    FACE_MODEL,
    JAVA_OPTIONS,
    /// The settings file itself.
    CONFIG(Kind.ENVIRONMENT),
    /// Only for the tests.
    CHROMIUM(Kind.ENVIRONMENT);

    static final String PREFIX = "ZORGVULDIG_";
    static final String FILE = "_FILE";

    private enum Kind {
        ORDINARY,
        SECRET,
        ENVIRONMENT
    }

    private final Kind kind;

    OperatorSetting() {
        this(Kind.ORDINARY);
    }

    OperatorSetting(Kind kind) {
        this.kind = kind;
    }

    String variable() {
        return PREFIX + name();
    }

    /// The setting that names a file containing this one; only secrets have one.
    Optional<String> fileVariable() {
        return secret() ? Optional.of(variable() + FILE) : Optional.empty();
    }

    boolean secret() {
        return kind == Kind.SECRET;
    }

    boolean inFile() {
        return kind != Kind.ENVIRONMENT;
    }

    /// @param name as it was written, with or without `_FILE`
    static Optional<OperatorSetting> find(String name) {
        return Stream.of(values())
                .filter(setting -> setting.variable().equals(name)
                        || setting.fileVariable().filter(name::equals).isPresent())
                .findFirst();
    }
}
