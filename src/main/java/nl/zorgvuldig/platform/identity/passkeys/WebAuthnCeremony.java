package nl.zorgvuldig.platform.identity.passkeys;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Verification of WebAuthn answers: our own address, the challenge we gave, a user who is present
/// and verified by finger, face or code, a valid signature, and a count that goes up. The maker of
/// the device is not verified.
@Component
final class WebAuthnCeremony {
    /// In order of preference.
    static final List<COSEAlgorithmIdentifier> ALGORITHMS =
            List.of(COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256);

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter credentials = new AttestedCredentialDataConverter(converter);
    private final Origin origin;
    private final String site;

    /// @param address under which people reach this installation; never taken from a request
    WebAuthnCeremony(@Value("${zorgvuldig.url}") URI address) {
        origin = new Origin(address.getScheme() + "://" + address.getAuthority());
        site = address.getHost();
    }

    /// The name under which devices keep passkeys of this installation.
    String site() {
        return site;
    }

    /// A device's answer when it made a passkey.
    record Made(byte[] client, byte[] attestation) {}

    /// A device's answer when it used a passkey.
    ///
    /// @param handle names the person whose passkey it is, according to the device
    record Shown(byte[] id, byte[] handle, byte[] data, byte[] client, byte[] signature) {}

    /// A valid new passkey.
    record Fresh(AttestedCredential credential, long signs) {}

    Optional<Fresh> made(Made made, byte[] challenge) {
        RegistrationParameters demands = new RegistrationParameters(
                server(challenge),
                ALGORITHMS.stream()
                        .map(identifier ->
                                new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, identifier))
                        .toList(),
                true,
                true);
        return judged(() -> {
            AuthenticatorData<?> data = Objects.requireNonNull(
                            manager.verify(new RegistrationRequest(made.attestation(), made.client()), demands)
                                    .getAttestationObject())
                    .getAuthenticatorData();
            return new Fresh(
                    new AttestedCredential(
                            credentials.convert(Objects.requireNonNull(data.getAttestedCredentialData()))),
                    data.getSignCount());
        });
    }

    /// @return the device's new count; empty when the answer is not valid
    OptionalLong shown(Shown shown, byte[] challenge, Passkey passkey) {
        return judged(() -> count(shown, challenge, passkey))
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private long count(Shown shown, byte[] challenge, Passkey passkey) {
        CredentialRecordImpl known = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                passkey.signs(),
                credentials.convert(passkey.credential().bytes()),
                null,
                null,
                null,
                null);
        AuthenticationParameters demands = new AuthenticationParameters(
                server(challenge), known, List.of(passkey.credential().id()), true, true);
        return Objects.requireNonNull(manager.verify(
                                new AuthenticationRequest(
                                        shown.id(), shown.handle(), shown.data(), shown.client(), shown.signature()),
                                demands)
                        .getAuthenticatorData())
                .getSignCount();
    }

    /// Any failure of the library on input from strangers is a refusal.
    private static <T> Optional<T> judged(Supplier<T> verifying) {
        try {
            return Optional.of(verifying.get());
        } catch (RuntimeException no) {
            return Optional.empty();
        }
    }

    private ServerProperty server(byte[] challenge) {
        return ServerProperty.builder()
                .origin(origin)
                .rpId(site)
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
