package nl.zorgvuldig.consent.receipts;

import static nl.zorgvuldig.platform.policy.Clause.RECORDING_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.consent.ConsentBoard;
import nl.zorgvuldig.consent.answers.AnswerRoute;
import nl.zorgvuldig.consent.answers.AnswererCapacity;
import nl.zorgvuldig.consent.answers.ConsentAnswer;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.answers.ConsentValidity;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.consent.purposes.PurposeWording;
import nl.zorgvuldig.platform.audit.LoggedEventProof;
import nl.zorgvuldig.platform.kernel.SchoolYear;
import nl.zorgvuldig.platform.kernel.ids.BoardId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.DataControllerDetails;
import nl.zorgvuldig.platform.web.RoleContact;
import nl.zorgvuldig.platform.web.language.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each term a receipt uses is one of the Data Privacy Vocabulary 2.3, says something about what
/// the vocabulary says it is about, and has values of the kind the vocabulary names.
@Upholds(RECORDING_AFTER_CONSENT)
class ReceiptVocabularyTest {
    private static final Path TERMS = Path.of("src/test/resources/dpv");
    private static final Set<String> OWN = Set.of(
            "format",
            "shown",
            "answer",
            "mark",
            "logLine",
            "keyFingerprint",
            "log",
            "textVersion",
            "sha256",
            "purpose",
            "school",
            "head");

    private final Map<String, String[]> terms = read("terms-2.3.csv");
    private final Map<String, String[]> core = read("dublin-core.csv");
    private final Map<String, String[]> references = read("references.csv");
    private final List<String> wrong = new ArrayList<>();
    private Map<?, ?> context = Map.of();

    private static Map<String, String[]> read(String name) {
        try {
            Map<String, String[]> rows = new HashMap<>();
            for (String line : Files.readAllLines(TERMS.resolve(name))) {
                if (!line.startsWith("#")) {
                    rows.put(line.split(",")[0], line.split(","));
                }
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<ConsentReceipt> every() {
        List<ConsentReceipt> all = new ArrayList<>();
        for (PurposeKind kind : PurposeKind.values()) {
            for (ConsentChoice choice : ConsentChoice.values()) {
                for (AnswererCapacity capacity : AnswererCapacity.values()) {
                    for (Language language : Language.values()) {
                        all.add(receipt(kind, choice, capacity, language));
                    }
                }
            }
        }
        return all;
    }

    private static ConsentReceipt receipt(
            PurposeKind kind, ConsentChoice choice, AnswererCapacity capacity, Language language) {
        Instant now = Instant.parse("2026-11-29T20:00:00Z");
        ConsentAnswer answer = new ConsentAnswer(
                new ConsentAnswerId(new UUID(1, 1)),
                new PupilId(new UUID(1, 2)),
                ConsentBoard.WEBSITE,
                1,
                language,
                choice,
                new PersonId(new UUID(1, 3)),
                capacity,
                AnswerRoute.OWN_PAGE,
                now,
                now,
                new PersonId(new UUID(1, 3)),
                new ConsentValidity.OfSchoolYear(SchoolYear.of(LocalDate.of(2026, 11, 29))),
                Optional.of(new ConsentAnswerId(new UUID(1, 4))));
        PurposeWording words = new PurposeWording("Titel", "Waar", "Hoe lang", "Wie", "Zo");
        return new ConsentReceipt(
                answer,
                kind,
                words,
                AnswerReceiptLine.shown(words),
                new PersonName("Fem", "", "Testers"),
                new PersonName("Kim", "", "Testers"),
                "Stichting De Bomen",
                new DataControllerDetails("Laan 1, 1234 AB Dorp", "01234567", ""),
                "De Linde",
                RoleContact.HEAD.named("Sam Testers"),
                RoleContact.DATA_PROTECTION_OFFICER.named("Vera Testers"),
                choice.yes() ? Optional.of(LocalDate.of(2027, 9, 30)) : Optional.empty(),
                AnswerReceiptLine.of(new BoardId(new UUID(1, 5)), answer, words),
                new LoggedEventProof.None("head"),
                "00",
                now);
    }

    private static Map<String, Object> document(ConsentReceipt receipt) {
        return ConsentReceiptDocument.document(new BoardId(new UUID(1, 5)), receipt);
    }

    @Test
    void each_term_is_in_the_vocabulary_and_stands_where_it_may() {
        for (ConsentReceipt receipt : every()) {
            Map<String, Object> document = document(receipt);
            context = (Map<?, ?>) at(document, "@context");
            judge(document);
        }
        assertThat(new HashSet<>(wrong)).isEmpty();
    }

    /// A control: what version 1 said is noticed.
    @Test
    void what_the_first_version_said_wrongly_would_be_noticed() {
        Map<String, Object> document = new HashMap<>(document(every().getFirst()));
        context = (Map<?, ?>) at(document, "@context");
        document.put("dpv:hasConsentType", "dpv:ExpressedConsent");
        document.put("dct:publisher2", "x");
        document.put("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560#receipt-eu");
        document.put("dpv:hasRecipient", "Iedereen");
        document.put("dpv:hasDataSubject", Map.of("@type", "dpv:Student"));
        document.put("dct:language", Map.of("@type", "dpv:Nothing"));
        judge(document);
        assertThat(wrong)
                .contains(
                        "dpv:hasConsentType is no property",
                        "dct:publisher2 is no property",
                        "dct:conformsTo refers to https://w3id.org/dpv/schema/dpv-27560#receipt-eu",
                        "dpv:hasRecipient has a literal for dpv:Recipient",
                        "dpv:hasDataSubject has [dpv:Student] for dpv:DataSubject",
                        "dpv:Nothing is no class");
    }

    @Test
    void the_controller_is_named_as_the_law_asks_and_what_is_not_known_is_left_out() {
        ConsentReceipt known =
                receipt(PurposeKind.PUBLICATION, ConsentChoice.GRANTED, AnswererCapacity.PARENT, Language.DUTCH);
        context = (Map<?, ?>) at(document(known), "@context");
        assertThat(at(record(known), "dpv:hasDataController").toString())
                .contains("@id=urn:uuid:", "dpv:hasName=Stichting De Bomen")
                .contains("dpv:hasIdentifier=01234567", "dpv:hasAddress=Laan 1, 1234 AB Dorp");
        assertThat(at(record(known), "dpv:hasDuration").toString()).contains("dpv:UntilTimeDuration", "2027-09-30");
        assertThat(type("dpv:isIndicatedAtTime")).isEqualTo("xsd:dateTime");
        assertThat(document(known).get("format")).isEqualTo("zorgvuldig-receipt-2");
        ConsentReceipt bare = new ConsentReceipt(
                known.answer(),
                known.kind(),
                known.words(),
                known.shown(),
                known.pupil(),
                known.person(),
                known.board(),
                new DataControllerDetails("", "", ""),
                known.school(),
                RoleContact.HEAD,
                RoleContact.DATA_PROTECTION_OFFICER,
                Optional.empty(),
                known.line(),
                known.logged(),
                known.fingerprint(),
                known.made());
        assertThat(document(bare).toString())
                .doesNotContain("hasIdentifier", "hasAddress", "ProtectionOfficer", "=-")
                .doesNotContain("UntilTimeDuration");
    }

    private static Map<?, ?> record(ConsentReceipt receipt) {
        return (Map<?, ?>) at(document(receipt), "dpv:hasRecordOfActivity");
    }

    private static <T> T at(Map<?, T> of, String key) {
        return Objects.requireNonNull(of.get(key), key);
    }

    private void judge(Map<?, ?> node) {
        List<String> kinds =
                list(node.get("@type")).stream().map(String::valueOf).toList();
        kinds.stream().filter(kind -> !is(kind, "class")).forEach(kind -> wrong.add(kind + " is no class"));
        for (Map.Entry<?, ?> entry : node.entrySet()) {
            String property = entry.getKey().toString();
            if (property.startsWith("@") || OWN.contains(property)) {
                continue;
            }
            if (!is(property, "property") && !core.containsKey(property)) {
                wrong.add(property + " is no property");
                continue;
            }
            for (Object value : list(entry.getValue())) {
                judge(property, kinds, value);
            }
        }
    }

    private void judge(String property, List<String> kinds, Object value) {
        if (core.containsKey(property)) {
            String expected = at(core, property)[1];
            boolean thing = expected.equals("thing");
            if (expected.startsWith("date") && !type(property).equals("xsd:" + expected)) {
                wrong.add(property + " has no type");
            }
            if (thing != (value instanceof Map || reference(property))) {
                wrong.add(property + " is the other of literal and thing");
            }
            if (value instanceof String iri && reference(property)) {
                refers(property, iri);
            }
        } else {
            about(property, kinds);
            range(property, value);
        }
        if (value instanceof Map<?, ?> node) {
            judge(node);
        } else if (reference(property) && !value.toString().contains(":")) {
            wrong.add(property + " has no IRI");
        }
    }

    /// To what others define, if the list has something for the property; else to what is our own.
    private void refers(String property, String iri) {
        boolean others = references.values().stream().anyMatch(row -> row[1].equals(property));
        boolean listed = references.containsKey(iri) && at(references, iri)[1].equals(property);
        if (others ? !listed : !iri.startsWith("urn:")) {
            wrong.add(property + " refers to " + iri);
        }
    }

    /// `domainIncludes` of hasRecipient names one kind beside all others (its scope note), so it
    /// binds nobody.
    private void about(String property, List<String> kinds) {
        String domain = at(terms, property)[3];
        boolean free = domain.equals("-") || property.equals("dpv:hasRecipient");
        if (!free && kinds.stream().noneMatch(kind -> kindOf(kind, domain))) {
            wrong.add(property + " is about " + kinds + " for " + domain);
        }
    }

    private void range(String property, Object value) {
        String range = at(terms, property)[4];
        boolean thing = value instanceof Map || reference(property);
        if (range.equals("-")) {
            if (thing) {
                wrong.add(property + " has a thing for a literal");
            }
            return;
        }
        if (!thing) {
            wrong.add(property + " has a literal for " + range);
            return;
        }
        List<String> kinds = value instanceof Map<?, ?> node
                ? list(node.get("@type")).stream().map(String::valueOf).toList()
                : List.of(value.toString());
        if (kinds.stream().noneMatch(kind -> kindOf(kind, range))) {
            wrong.add(property + " has " + kinds + " for " + range);
        }
        if (value instanceof Map<?, ?> node && node.get("@id") instanceof String id) {
            if (terms.keySet().stream().noneMatch(id::equals) && !id.startsWith("urn:")) {
                wrong.add(id + " is no term");
            }
        }
    }

    private String type(String property) {
        return context.get(property) instanceof Map<?, ?> how ? at(how, "@type").toString() : "";
    }

    private boolean reference(String property) {
        return type(property).equals("@id");
    }

    private boolean is(String term, String kind) {
        return terms.containsKey(term) && at(terms, term)[1].equals(kind);
    }

    private boolean kindOf(String term, String wanted) {
        return term.equals(wanted)
                || is(term, "class")
                        && List.of(at(terms, term)[2].split(";")).stream().anyMatch(parent -> kindOf(parent, wanted));
    }

    private static Collection<?> list(@Nullable Object value) {
        return value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    }
}
