package nl.zorgvuldig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the program does without: what is not there cannot be misused. Where something of the
/// kind is needed, the list of places is short and stands here.
class AbsentTest {
    /// The files under a folder that end in a kind, read once: some twenty patterns are sought in them.
    private static final Map<String, List<Source>> READ = new ConcurrentHashMap<>();

    private record Source(String name, String text) {}

    private static Set<String> holding(String folder, String kind, String pattern) {
        Pattern sought = Pattern.compile(pattern);
        return READ.computeIfAbsent(folder + kind, _ -> read(folder, kind)).stream()
                .filter(source -> sought.matcher(source.text()).find())
                .map(Source::name)
                .collect(Collectors.toSet());
    }

    private static List<Source> read(String folder, String kind) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(kind))
                    .map(file -> new Source(file.getFileName().toString(), text(file)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Of the program and of the demonstration.
    private static Set<String> java(String pattern) {
        return Stream.of("src/main/java", "demo/src/main/java")
                .flatMap(folder -> holding(folder, ".java", pattern).stream())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax\\.naming",
                "javax\\.xml\\.xpath|XPathFactory",
                "SpelExpression|ScriptEngine|GroovyShell",
                "ObjectInputStream|readObject\\(|XMLDecoder",
                "Runtime\\.getRuntime\\(\\)\\.exec",
                "\"MD5\"|\"SHA-1\"|\"SHA1\"|\"DES|ECB|PKCS1",
                "Cipher\\.getInstance|Mac\\.getInstance|KeyGenerator\\.getInstance",
                "Math\\.random|new java\\.util\\.Random\\(",
                "@CrossOrigin|addCorsMappings|Access-Control-Allow",
                "String\\.format\\([a-z]\\w*[,)]",
                "Pattern\\.compile\\([a-z]\\w*[,)]",
                "setAccessible\\(",
                "saml",
                "latex|graphql|GraphQL|memcache"
            })
    void java_does_without(String pattern) {
        assertThat(java(pattern)).isEmpty();
    }

    @Test
    void the_ways_out_are_few_and_known() {
        assertThat(java("new ProcessBuilder"))
                .as("with a list of arguments, never a shell")
                .containsExactlyInAnyOrder("SystemCommands.java", "SandboxedProcess.java");
        assertThat(java("SocketChannel\\.open|new Socket\\("))
                .as("to the daemon of ClamAV")
                .containsExactly("ClamdClient.java");
        assertThat(java("getParts?\\(|(?<!arriving\\.receive\\()request\\.getInputStream"))
                .as("no file passes the scan for viruses (ScannedForms, `receive`)")
                .isEmpty();
        assertThat(java("(?<!Provider)HttpClient|URLConnection|openStream\\("))
                .containsExactlyInAnyOrder("DemonstrationWalk.java", "S3BlobStore.java", "ProviderHttpClient.java");
        assertThat(java("RestTemplate|RestClient\\b|WebClient"))
                .as("to providers of identities, with limits")
                .containsExactlyInAnyOrder("ProviderHttpClient.java", "ProviderMetadata.java", "OidcProvider.java");
        assertThat(java("oauth2Login|oauth2Client\\(|oauth2ResourceServer|AuthorizedClient"))
                .as("no filters, sessions or kept tokens of the library")
                .isEmpty();
        assertThat(java("ThreadLocalRandom|new Random\\("))
                .as("chance that is no secret")
                .containsExactlyInAnyOrder("Id.java", "ErrorPages.java", "SeededRandom.java");
        assertThat(java("UUID\\.randomUUID"))
                .as("what tells things apart; what nobody may guess comes from SecureRandom")
                .containsExactlyInAnyOrder(
                        "BlobId.java",
                        "IncomingFolder.java",
                        "RecordingFiles.java",
                        "InspectionSupervisorController.java",
                        "InspectionLoader.java");
        assertThat(java("XMLInputFactory\\.new")).containsExactlyInAnyOrder("XmlCursor.java", "SafeXml.java");
        assertThat(java("Class\\.forName\\("))
                .as("what a package says of itself")
                .containsExactly("ModuleCodes.java");
    }

    @Test
    void names_are_folded_and_ordered_in_one_place() {
        assertThat(java("java\\.text\\.Normalizer"))
                .as("letters of names; what a file, a passphrase or an invented address is written in")
                .containsExactlyInAnyOrder(
                        "NameLetters.java", "RosterTextRules.java", "PassphraseRules.java", "FictionalContacts.java");
        assertThat(java("omparing\\([^,;]*(?:name\\(\\)\\.(?:full|sorted|given|family)\\(\\)"
                        + "|(?<!map\\()PersonName::\\w+|Option::label)\\)"))
                .as("lists of people are in the order of NameLetters")
                .isEmpty();
    }

    @Test
    void scripts_and_templates_do_without() {
        String kept = "localStorage|indexedDB|document\\.cookie";
        String run = "\\beval\\(|new Function\\(|document\\.write|postMessage|outerHTML|innerHTML";
        for (String kind : new String[] {".js", ".ts"}) {
            assertThat(holding("src/main/web/scripts", kind, kept + "|" + run)).isEmpty();
        }
        for (String kind : new String[] {".js", ".ts"}) {
            assertThat(holding("src/main/web/scripts", kind, "sessionStorage"))
                    .as("sealed, for who comes back to what they were typing")
                    .isEqualTo(kind.equals(".ts") ? Set.of("session.ts") : Set.of());
        }
        assertThat(holding("src/main/web/scripts", ".ts", "insertAdjacentHTML"))
                .as("what this server made and escaped")
                .containsExactly("album.ts");
        assertThat(holding("src/main/web/scripts", ".js", "insertAdjacentHTML")).isEmpty();
        assertThat(holding("src/main/jte", ".jte", "\\$unsafe|<script>|javascript:|\\son\\w+=\""))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.ldap.core.LdapTemplate",
                "graphql.GraphQL",
                "jakarta.websocket.server.ServerEndpoint",
                "org.springframework.web.socket.WebSocketHandler",
                "org.springframework.security.saml2.core.Saml2X509Credential",
                "net.spy.memcached.MemcachedClient",
                "org.hibernate.Session"
            })
    void no_such_library_is_there(String name) {
        assertThat(AbsentTest.class.getClassLoader().getResource(name.replace('.', '/') + ".class"))
                .isNull();
    }

    @Test
    void what_is_sought_would_be_found() {
        assertThat(java("MessageDigest\\.getInstance")).isNotEmpty();
        assertThat(holding("src/main/web/scripts", ".ts", "textContent")).isNotEmpty();
        assertThat(AbsentTest.class.getClassLoader().getResource("org/springframework/jdbc/core/JdbcTemplate.class"))
                .isNotNull();
    }
}
