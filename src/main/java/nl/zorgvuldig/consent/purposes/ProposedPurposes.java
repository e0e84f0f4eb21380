package nl.zorgvuldig.consent.purposes;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import nl.zorgvuldig.platform.kernel.ids.PersonId;

/// Proposed purposes, with initial texts (`src/main/resources/consent`).
final class ProposedPurposes {
    private static final List<Proposed> ALL = List.of(
            new Proposed("recording", PurposeKind.RECORDING),
            new Proposed("class_group", PurposeKind.PUBLICATION),
            new Proposed("newsletter", PurposeKind.PUBLICATION),
            new Proposed("class_photo", PurposeKind.PUBLICATION),
            new Proposed("school_guide", PurposeKind.PUBLICATION),
            new Proposed("website", PurposeKind.PUBLICATION),
            new Proposed("social_media", PurposeKind.PUBLICATION),
            new Proposed("press", PurposeKind.PUBLICATION),
            new Proposed("lesson_recording", PurposeKind.LESSON_RECORDING),
            new Proposed("private_filming", PurposeKind.PRIVATE_FILMING),
            new Proposed("emergency_card", PurposeKind.EMERGENCY_CARD),
            new Proposed("expert", PurposeKind.EXPERT, RequiredAgreement.OF_ALL),
            new Proposed("disclosure", PurposeKind.DISCLOSURE, RequiredAgreement.OF_ALL),
            new Proposed("request", PurposeKind.REQUEST, RequiredAgreement.OF_ALL));

    private record Proposed(String code, PurposeKind kind, RequiredAgreement agreement) {
        Proposed(String code, PurposeKind kind) {
            this(code, kind, RequiredAgreement.OF_ONE);
        }
    }

    private ProposedPurposes() {}

    static List<ConsentPurpose> at(Instant now, PersonId by) {
        Properties dutch = read("consent/purposes.properties");
        Properties english = read("consent/purposes_en.properties");
        List<ConsentPurpose> purposes = new ArrayList<>();
        for (Proposed proposed : ALL) {
            PurposeText text =
                    new PurposeText(1, wording(dutch, proposed.code), wording(english, proposed.code), now, by);
            purposes.add(new ConsentPurpose(
                    new PurposeKey(proposed.code),
                    proposed.kind,
                    proposed.agreement,
                    purposes.size() * 10 + 10,
                    Optional.empty(),
                    List.of(text)));
        }
        return purposes;
    }

    private static PurposeWording wording(Properties texts, String code) {
        return new PurposeWording(
                text(texts, code + ".title"),
                text(texts, code + ".place"),
                text(texts, code + ".how_long"),
                text(texts, code + ".who_sees"),
                text(texts, code + ".example"));
    }

    private static String text(Properties texts, String key) {
        return Objects.requireNonNull(texts.getProperty(key), key);
    }

    private static Properties read(String resource) {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(ProposedPurposes.class.getClassLoader().getResourceAsStream(resource)),
                StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }
}
