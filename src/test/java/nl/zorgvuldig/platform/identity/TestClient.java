package nl.zorgvuldig.platform.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;

/// The one client of [TestProvider]: us.
///
/// @param comeBack to where it may be sent back, as it stands now
record TestClient(Set<String> comeBack) implements RegisteredClientRepository {
    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RegisteredClient findById(String id) {
        return RegisteredClient.withId(TestProvider.CLIENT)
                .clientId(TestProvider.CLIENT)
                .clientSecret(TestProvider.SECRET)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(all -> all.addAll(comeBack))
                .scopes(all -> all.addAll(Set.of("openid", "email", "profile")))
                .build();
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String id) {
        return id.equals(TestProvider.CLIENT) ? findById(id) : null;
    }
}
