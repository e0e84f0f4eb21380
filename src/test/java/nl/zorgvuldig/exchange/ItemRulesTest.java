package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.Content;
import nl.zorgvuldig.dossier.Document;
import nl.zorgvuldig.dossier.DocumentDraft;
import nl.zorgvuldig.dossier.Entry;
import nl.zorgvuldig.dossier.EntryKind;
import nl.zorgvuldig.dossier.Piece;
import nl.zorgvuldig.dossier.PieceId;
import nl.zorgvuldig.dossier.SamplePapers;
import nl.zorgvuldig.dossier.Viewpoint;
import nl.zorgvuldig.dossier.ViewpointId;
import nl.zorgvuldig.enrolment.Contact;
import nl.zorgvuldig.enrolment.OtherPupils;
import nl.zorgvuldig.files.Format;
import nl.zorgvuldig.inspection.Strangers;
import nl.zorgvuldig.kernel.DocumentId;
import nl.zorgvuldig.kernel.EntryId;
import nl.zorgvuldig.kernel.PersonId;
import nl.zorgvuldig.kernel.PersonName;
import nl.zorgvuldig.policy.Objection;
import nl.zorgvuldig.policy.Upholds;
import org.junit.jupiter.api.Test;

/// What keeps a piece from going: other children, how to reach parents, a correction since, or that
/// nobody looked.
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class ItemRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final String PLAIN = "Rekent goed.";
    private static final String PARENT = "Bel 06 12345678.";
    private static final String CHILD = "Met Daan de Groot.";
    private static final String PERHAPS = "Met Bram.";
    private static final Treatment PICKED = new Treatment.Picked();
    private static final Treatment WHOLE = new Treatment.Whole();
    private static final Treatment LEFT_OUT = new Treatment.LeftOut();
    private static final Strangers STRANGERS = new Strangers(
            List.of(new Contact("", "06-1234 5678", "")),
            new OtherPupils(List.of(new PersonName("Daan", "de", "Groot")), Set.of("Bram")));

    @Test
    void an_entry_goes_by_itself_when_nobody_else_is_in_it() {
        assertThat(hitch(PICKED, entry(PLAIN))).isEqualTo(Hitch.NONE);
        assertThat(hitch(PICKED, entry(PARENT))).isEqualTo(Hitch.PARENT);
        assertThat(hitch(PICKED, entry(CHILD))).isEqualTo(Hitch.CHILD);
        assertThat(hitch(PICKED, entry(PERHAPS))).isEqualTo(Hitch.PERHAPS);
    }

    @Test
    void who_read_it_settles_a_doubt_and_never_a_name() {
        assertThat(hitch(WHOLE, entry(PERHAPS))).isEqualTo(Hitch.NONE);
        assertThat(hitch(WHOLE, entry(CHILD))).isEqualTo(Hitch.CHILD);
        assertThat(hitch(WHOLE, entry(PARENT))).isEqualTo(Hitch.PARENT);
    }

    @Test
    void a_document_goes_after_somebody_looked() {
        assertThat(hitch(PICKED, document(PLAIN, false))).isEqualTo(Hitch.UNSEEN);
        assertThat(hitch(PICKED, document(CHILD, false))).isEqualTo(Hitch.CHILD);
        assertThat(hitch(WHOLE, document(PLAIN, false))).isEqualTo(Hitch.NONE);
    }

    @Test
    void what_changed_or_went_since_is_looked_at_anew() {
        for (Treatment treatment : List.of(PICKED, WHOLE)) {
            assertThat(hitch(treatment, entry(PLAIN, 2))).isEqualTo(Hitch.CHANGED);
            assertThat(hitch(treatment, document(PLAIN, true))).isEqualTo(Hitch.GONE);
            assertThat(ItemRules.hitch(picked(treatment), Optional.empty(), List.of(), STRANGERS))
                    .isEqualTo(Hitch.GONE);
        }
    }

    @Test
    void what_parents_said_of_it_goes_with_it_and_is_looked_through_too() {
        for (Treatment treatment : List.of(PICKED, WHOLE)) {
            assertThat(ItemRules.hitch(
                            picked(treatment), Optional.of(entry(PLAIN)), List.of(view(PLAIN), view(CHILD)), STRANGERS))
                    .isEqualTo(Hitch.CHILD);
        }
    }

    @Test
    void what_stands_in_its_place_is_looked_through_and_what_is_left_out_is_not() {
        assertThat(hitch(new Treatment.Masked(CHILD), entry(PLAIN))).isEqualTo(Hitch.CHILD);
        assertThat(hitch(new Treatment.Masked(PARENT), entry(PLAIN))).isEqualTo(Hitch.PARENT);
        assertThat(hitch(new Treatment.Masked(PERHAPS), entry(CHILD))).isEqualTo(Hitch.NONE);
        assertThat(hitch(LEFT_OUT, entry(CHILD))).isEqualTo(Hitch.NONE);
    }

    @Test
    void a_paper_that_names_others_makes_no_package() {
        Document paper = document("Verslag", false);
        assertThat(said(paper, PLAIN, PERHAPS)).isEmpty();
        assertThat(said(paper, PLAIN, CHILD)).contains("exchange.objection.paper_child");
        assertThat(said(paper, PARENT)).contains("exchange.objection.paper_parent");
    }

    @Test
    void a_package_needs_something_that_goes_and_nothing_that_keeps_it() {
        assertThat(packed(List.of(), List.of())).contains("exchange.objection.nothing");
        assertThat(packed(List.of(picked(LEFT_OUT)), List.of(Hitch.NONE))).contains("exchange.objection.nothing");
        List<Picked> two = List.of(picked(PICKED), picked(LEFT_OUT));
        assertThat(packed(two, List.of(Hitch.NONE, Hitch.NONE))).isEmpty();
        assertThat(packed(two, List.of(Hitch.NONE, Hitch.CHILD))).contains("exchange.objection.hitches");
        assertThat(ItemRules.objection(two, List.of(Hitch.GONE, Hitch.CHILD))
                        .orElseThrow()
                        .because()
                        .gaps())
                .containsExactly(2);
    }

    private static Optional<String> packed(List<Picked> items, List<Hitch> hitches) {
        return ItemRules.objection(items, hitches).map(ItemRulesTest::key);
    }

    private static Optional<String> said(Document paper, String... paragraphs) {
        return ItemRules.objection(SamplePapers.shown(paper, paragraphs), STRANGERS)
                .map(ItemRulesTest::key);
    }

    private static String key(Objection objection) {
        assertThat(objection.field()).isEqualTo("fix");
        return objection.because().key();
    }

    private static Hitch hitch(Treatment treatment, Piece piece) {
        return ItemRules.hitch(picked(treatment), Optional.of(piece), List.of(), STRANGERS);
    }

    private static Picked picked(Treatment treatment) {
        return new Picked(
                new PieceId(UUID.randomUUID()),
                1,
                Content.Kind.ENTRY,
                1,
                EntryKind.OBSERVATION,
                TODAY,
                treatment,
                HEAD,
                Instant.EPOCH);
    }

    private static Entry entry(String text) {
        return entry(text, 1);
    }

    private static Entry entry(String text, int version) {
        return new Entry(
                new EntryId(UUID.randomUUID()),
                version,
                EntryKind.OBSERVATION,
                TODAY,
                HEAD,
                Instant.EPOCH,
                text,
                Optional.empty());
    }

    private static Document document(String title, boolean withdrawn) {
        return new Document(
                new DocumentId(UUID.randomUUID()),
                new DocumentDraft(EntryKind.RESULT, title, TODAY),
                HEAD,
                Instant.EPOCH,
                Format.PDF,
                1,
                1,
                Optional.empty(),
                withdrawn ? Optional.of(new Document.Withdrawal(HEAD, Instant.EPOCH, "Fout.")) : Optional.empty());
    }

    private static Viewpoint view(String text) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                new PieceId(UUID.randomUUID()),
                1,
                HEAD,
                TODAY,
                HEAD,
                Instant.EPOCH,
                text);
    }
}
