package nl.zorgvuldig.platform.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;

/// A real provider of identities (Spring Authorization Server), a program of its own in the JVM of
/// the tests: started once, when the first test needs it, on a port that is known before. A test
/// says what it tells of its own users, and can let it cheat.
public final class TestProvider {
    public static final int PORT = freePort();
    public static final String ISSUER = "http://localhost:" + PORT;
    public static final String CLIENT = "zorgvuldig";
    public static final String SECRET = "geheim-van-de-test-0123456789-abcdefghijklmnop";

    private static final String PASSWORD = "wachtwoord";
    private static final Map<String, Map<String, Object>> USERS = new ConcurrentHashMap<>();
    private static final Map<String, TestTokens> CHEATS = new ConcurrentHashMap<>();
    private static final Set<String> COME_BACK = ConcurrentHashMap.newKeySet();

    private static volatile Clock clock = Clock.systemUTC();

    private TestProvider() {}

    private static final class Running {
        static {
            SpringApplication program = new SpringApplication(Server.class);
            program.setRegisterShutdownHook(false);
            program.run(
                    "--spring.config.name=test-provider", "--spring.main.banner-mode=off", "--logging.level.root=warn");
        }

        static void now() {}
    }

    /// @param time by which the tokens of all users are dated from now on
    /// @param comeBack the addresses that its one client may be sent back to
    public static void start(Clock time, String... comeBack) {
        clock = time;
        COME_BACK.addAll(Set.of(comeBack));
        Running.now();
    }

    /// From now on it knows somebody, and says this of them.
    public static void knows(String user, Map<String, Object> claims) {
        USERS.put(user, claims);
    }

    /// From now on what it says of this user is not what it should be.
    public static void cheats(String user, TestTokens how) {
        CHEATS.put(user, how);
    }

    /// Somebody signs in there. Gives the whole address to which they are sent back.
    ///
    /// @param question the address to which they were sent
    public static String visit(String question, String user) {
        WebVisitor browser = new WebVisitor(PORT);
        browser.get(question);
        HttpResponse<String> inside = browser.post("/login", Map.of("username", user, "password", PASSWORD));
        HttpResponse<String> answer = browser.get(location(inside));
        return location(answer);
    }

    public static String password() {
        return PASSWORD;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("the provider did not agree"));
    }

    /// Outside of the ports that the system gives out by itself, and of those of the other test
    /// JVM, so that nobody takes it before the provider starts.
    public static int freePort() {
        while (true) {
            int port = 20_000
                    + Integer.getInteger("fork", 0) % 2 * 5_000
                    + ThreadLocalRandom.current().nextInt(5_000);
            try (ServerSocket free = new ServerSocket(port)) {
                return free.getLocalPort();
            } catch (IOException taken) {
                // another one, then
            }
        }
    }

    /// Not a `@Configuration`, so that no other program finds it.
    @EnableWebMvc
    @EnableWebSecurity
    static class Server {
        private final RSAKey key = newKey();

        @Bean
        TomcatServletWebServerFactory tomcat() {
            return new TomcatServletWebServerFactory(PORT);
        }

        @Bean
        DispatcherServlet dispatcherServlet() {
            return new DispatcherServlet();
        }

        @Bean
        @Order(1)
        SecurityFilterChain endpoints(HttpSecurity http) {
            return http.oauth2AuthorizationServer(server -> {
                        http.securityMatcher(server.getEndpointsMatcher());
                        server.oidc(Customizer.withDefaults());
                    })
                    .authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .exceptionHandling(
                            no -> no.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain people(HttpSecurity http) {
            return http.authorizeHttpRequests(all -> all.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .csrf(csrf -> csrf.disable())
                    .build();
        }

        @Bean
        UserDetailsService users() {
            return name -> User.withUsername(name)
                    .password(PASSWORD)
                    .disabled(!USERS.containsKey(name))
                    .build();
        }

        /// Secrets of a test need no slow hash.
        @Bean
        @SuppressWarnings("deprecation")
        PasswordEncoder plain() {
            return NoOpPasswordEncoder.getInstance();
        }

        @Bean
        RegisteredClientRepository clients() {
            return new TestClient(COME_BACK);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().issuer(ISSUER).build();
        }

        @Bean
        ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext> keys() {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        /// For what it does not offer here; it asks for one all the same.
        @Bean
        JwtDecoder decoder() throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        }

        @Bean
        OAuth2TokenGenerator<OAuth2Token> tokens(ImmutableJWKSet<com.nimbusds.jose.proc.SecurityContext> keys) {
            JwtGenerator honest = new JwtGenerator(new NimbusJwtEncoder(keys));
            honest.setClock(new Told());
            honest.setJwtCustomizer(token -> token.getClaims().claims(claims -> {
                String user = token.getPrincipal().getName();
                claims.put("auth_time", clock.instant().getEpochSecond());
                claims.putAll(USERS.getOrDefault(user, Map.of()));
            }));
            return asked -> {
                var token = honest.generate(asked);
                @Nullable TestTokens cheat = CHEATS.get(asked.getPrincipal().getName());
                return token != null
                                && cheat != null
                                && asked.getTokenType().getValue().equals("id_token")
                        ? cheat.instead(token, key)
                        : token;
            };
        }

        private static RSAKey newKey() {
            try {
                return new RSAKeyGenerator(2048).keyID("test").generate();
            } catch (JOSEException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /// The time of the test that is busy.
    private static final class Told extends Clock {
        @Override
        public Instant instant() {
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
