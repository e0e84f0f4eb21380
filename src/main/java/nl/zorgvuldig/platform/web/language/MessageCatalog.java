package nl.zorgvuldig.platform.web.language;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.zorgvuldig.platform.web.server.HostCookie;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Catalogue of all messages in all languages, read once from `messages/<module>.properties`
/// (Dutch) and `messages/<module>_en.properties`. Keys begin with the name of their module. The
/// program does not start when a message exists in only one language, except messages for pupils.
@Component
public final class MessageCatalog {
    public static final String CHOICE = "taal";
    public static final HostCookie COOKIE = new HostCookie(CHOICE);
    static final String TO_PUPIL = ".to_pupil";
    private static final Pattern ASKED = Pattern.compile("(?:^|&)" + CHOICE + "=(\\w+)");

    private final Map<Language, LocalizedMessages> words = new EnumMap<>(Language.class);
    private final Map<Language, LocalizedMessages> toPupil = new EnumMap<>(Language.class);

    public MessageCatalog() {
        Map<Language, Map<String, MessageTemplate>> read = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            read.put(language, new HashMap<>());
        }
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties")) {
                read(file, read);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        demandTheSameKeys(read);
        read.forEach((language, messages) -> {
            words.put(language, new LocalizedMessages(language, Map.copyOf(messages)));
            toPupil.put(language, new LocalizedMessages(language, toPupil(messages)));
        });
    }

    public LocalizedMessages in(Language language) {
        return Optional.ofNullable(words.get(language)).orElseThrow();
    }

    /// Combines the Dutch and the English version of a text.
    public <T, R> R both(Function<LocalizedMessages, T> said, BiFunction<T, T, R> made) {
        return made.apply(said.apply(in(Language.DUTCH)), said.apply(in(Language.ENGLISH)));
    }

    /// Messages for a reader who is a pupil: `key.to_pupil` where it exists ("je", "jij"), else the
    /// ordinary message.
    public LocalizedMessages toPupil(Language language) {
        return Optional.ofNullable(toPupil.get(language)).orElseThrow();
    }

    /// The language of a request: as asked for now (`?taal=en`), else as chosen before (cookie),
    /// else Dutch.
    public Language of(HttpServletRequest request) {
        return asked(request)
                .or(() -> COOKIE.find(request).flatMap(Language::find))
                .orElse(Language.DUTCH);
    }

    /// Read from the address itself: asking for a parameter would read a form that may be too
    /// large.
    public static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        Matcher asked = ASKED.matcher(query);
        return asked.find() ? Language.find(asked.group(1)) : Optional.empty();
    }

    private static void read(Resource file, Map<Language, Map<String, MessageTemplate>> into) throws IOException {
        String name = String.valueOf(file.getFilename()).replace(".properties", "");
        Language language = name.endsWith(Language.ENGLISH.suffix()) ? Language.ENGLISH : Language.DUTCH;
        String module = name.substring(0, name.length() - language.suffix().length());
        Properties lines = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            lines.load(reader);
        }
        Map<String, MessageTemplate> messages = into.computeIfAbsent(language, _ -> new HashMap<>());
        for (String key : lines.stringPropertyNames()) {
            if (!key.startsWith(module + ".")) {
                throw new IllegalStateException("message " + key + " does not belong in " + name);
            }
            messages.put(key, MessageTemplate.read(lines.getProperty(key)));
        }
    }

    private static Map<String, MessageTemplate> toPupil(Map<String, MessageTemplate> messages) {
        Map<String, MessageTemplate> said = new HashMap<>(messages);
        messages.forEach((key, template) -> {
            if (key.endsWith(TO_PUPIL)) {
                said.put(key.substring(0, key.length() - TO_PUPIL.length()), template);
            }
        });
        return Map.copyOf(said);
    }

    private static void demandTheSameKeys(Map<Language, Map<String, MessageTemplate>> read) {
        Set<String> all = new TreeSet<>();
        read.values().forEach(messages -> all.addAll(messages.keySet()));
        all.removeIf(key -> key.endsWith(TO_PUPIL));
        read.forEach((language, messages) -> {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(messages.keySet());
            if (!missing.isEmpty()) {
                throw new IllegalStateException("not written in " + language + ": " + missing);
            }
        });
    }
}
