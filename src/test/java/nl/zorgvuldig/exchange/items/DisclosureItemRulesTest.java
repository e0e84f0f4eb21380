package nl.zorgvuldig.exchange.items;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.zorgvuldig.dossier.inspection.ThirdPartyNames;
import nl.zorgvuldig.dossier.record.Document;
import nl.zorgvuldig.dossier.record.DossierContent;
import nl.zorgvuldig.dossier.record.DossierItem;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.dossier.record.Entry;
import nl.zorgvuldig.dossier.record.EntryKind;
import nl.zorgvuldig.dossier.record.documents.DocumentDraft;
import nl.zorgvuldig.dossier.record.documents.SamplePapers;
import nl.zorgvuldig.dossier.record.viewpoints.Viewpoint;
import nl.zorgvuldig.dossier.record.viewpoints.ViewpointId;
import nl.zorgvuldig.platform.files.FileFormat;
import nl.zorgvuldig.platform.kernel.ids.DocumentId;
import nl.zorgvuldig.platform.kernel.ids.EntryId;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.text.PersonName;
import nl.zorgvuldig.platform.policy.Objection;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.school.enrolment.OtherPupilNames;
import nl.zorgvuldig.school.enrolment.guardians.GuardianContact;
import org.junit.jupiter.api.Test;

/// What keeps a piece from going: other children, how to reach parents, a correction since, or that
/// nobody looked.
@Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER, CONFIDENTIALITY})
class DisclosureItemRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final PersonId HEAD = new PersonId(UUID.randomUUID());
    private static final String PLAIN = "Rekent goed.";
    private static final String PARENT = "Bel 06 12345678.";
    private static final String CHILD = "Met Daan de Groot.";
    private static final String PERHAPS = "Met Bram.";
    private static final ItemTreatment PICKED = new ItemTreatment.Picked();
    private static final ItemTreatment WHOLE = new ItemTreatment.Whole();
    private static final ItemTreatment LEFT_OUT = new ItemTreatment.LeftOut();
    private static final ThirdPartyNames STRANGERS = new ThirdPartyNames(
            List.of(new GuardianContact("", "06-1234 5678", "")),
            new OtherPupilNames(List.of(new PersonName("Daan", "de", "Groot")), Set.of("Bram")));

    @Test
    void an_entry_goes_by_itself_when_nobody_else_is_in_it() {
        assertThat(hitch(PICKED, entry(PLAIN))).isEqualTo(ExchangeBlocker.NONE);
        assertThat(hitch(PICKED, entry(PARENT))).isEqualTo(ExchangeBlocker.PARENT);
        assertThat(hitch(PICKED, entry(CHILD))).isEqualTo(ExchangeBlocker.CHILD);
        assertThat(hitch(PICKED, entry(PERHAPS))).isEqualTo(ExchangeBlocker.PERHAPS);
    }

    @Test
    void who_read_it_settles_a_doubt_and_never_a_name() {
        assertThat(hitch(WHOLE, entry(PERHAPS))).isEqualTo(ExchangeBlocker.NONE);
        assertThat(hitch(WHOLE, entry(CHILD))).isEqualTo(ExchangeBlocker.CHILD);
        assertThat(hitch(WHOLE, entry(PARENT))).isEqualTo(ExchangeBlocker.PARENT);
    }

    @Test
    void a_document_goes_after_somebody_looked() {
        assertThat(hitch(PICKED, document(PLAIN, false))).isEqualTo(ExchangeBlocker.UNSEEN);
        assertThat(hitch(PICKED, document(CHILD, false))).isEqualTo(ExchangeBlocker.CHILD);
        assertThat(hitch(WHOLE, document(PLAIN, false))).isEqualTo(ExchangeBlocker.NONE);
    }

    @Test
    void what_changed_or_went_since_is_looked_at_anew() {
        for (ItemTreatment treatment : List.of(PICKED, WHOLE)) {
            assertThat(hitch(treatment, entry(PLAIN, 2))).isEqualTo(ExchangeBlocker.CHANGED);
            assertThat(hitch(treatment, document(PLAIN, true))).isEqualTo(ExchangeBlocker.GONE);
            assertThat(DisclosureItemRules.hitch(picked(treatment), Optional.empty(), List.of(), STRANGERS))
                    .isEqualTo(ExchangeBlocker.GONE);
        }
    }

    @Test
    void what_parents_said_of_it_goes_with_it_and_is_looked_through_too() {
        for (ItemTreatment treatment : List.of(PICKED, WHOLE)) {
            assertThat(DisclosureItemRules.hitch(
                            picked(treatment), Optional.of(entry(PLAIN)), List.of(view(PLAIN), view(CHILD)), STRANGERS))
                    .isEqualTo(ExchangeBlocker.CHILD);
        }
    }

    @Test
    void what_stands_in_its_place_is_looked_through_and_what_is_left_out_is_not() {
        assertThat(hitch(new ItemTreatment.Masked(CHILD), entry(PLAIN))).isEqualTo(ExchangeBlocker.CHILD);
        assertThat(hitch(new ItemTreatment.Masked(PARENT), entry(PLAIN))).isEqualTo(ExchangeBlocker.PARENT);
        assertThat(hitch(new ItemTreatment.Masked(PERHAPS), entry(CHILD))).isEqualTo(ExchangeBlocker.NONE);
        assertThat(hitch(LEFT_OUT, entry(CHILD))).isEqualTo(ExchangeBlocker.NONE);
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
        assertThat(packed(List.of(picked(LEFT_OUT)), List.of(ExchangeBlocker.NONE)))
                .contains("exchange.objection.nothing");
        List<DisclosureItem> two = List.of(picked(PICKED), picked(LEFT_OUT));
        assertThat(packed(two, List.of(ExchangeBlocker.NONE, ExchangeBlocker.NONE)))
                .isEmpty();
        assertThat(packed(two, List.of(ExchangeBlocker.NONE, ExchangeBlocker.CHILD)))
                .contains("exchange.objection.hitches");
        assertThat(DisclosureItemRules.objection(two, List.of(ExchangeBlocker.GONE, ExchangeBlocker.CHILD))
                        .orElseThrow()
                        .because()
                        .gaps())
                .containsExactly(2);
    }

    private static Optional<String> packed(List<DisclosureItem> items, List<ExchangeBlocker> hitches) {
        return DisclosureItemRules.objection(items, hitches).map(DisclosureItemRulesTest::key);
    }

    private static Optional<String> said(Document paper, String... paragraphs) {
        return DisclosureItemRules.objection(SamplePapers.shown(paper, paragraphs), STRANGERS)
                .map(DisclosureItemRulesTest::key);
    }

    private static String key(Objection objection) {
        assertThat(objection.field()).isEqualTo("fix");
        return objection.because().key();
    }

    private static ExchangeBlocker hitch(ItemTreatment treatment, DossierItem piece) {
        return DisclosureItemRules.hitch(picked(treatment), Optional.of(piece), List.of(), STRANGERS);
    }

    private static DisclosureItem picked(ItemTreatment treatment) {
        return new DisclosureItem(
                new DossierItemId(UUID.randomUUID()),
                1,
                DossierContent.Kind.ENTRY,
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
                FileFormat.PDF,
                1,
                1,
                Optional.empty(),
                withdrawn ? Optional.of(new Document.Withdrawal(HEAD, Instant.EPOCH, "Fout.")) : Optional.empty());
    }

    private static Viewpoint view(String text) {
        return new Viewpoint(
                new ViewpointId(UUID.randomUUID()),
                new DossierItemId(UUID.randomUUID()),
                1,
                HEAD,
                TODAY,
                HEAD,
                Instant.EPOCH,
                text);
    }
}
