package nl.zorgvuldig.exchange;

import static nl.zorgvuldig.platform.policy.Clause.CONFIDENTIALITY;
import static nl.zorgvuldig.platform.policy.Clause.OTHER_FILES_WITH_DIRECTION;
import static nl.zorgvuldig.platform.policy.Clause.PARENT_DATA_IN_DOSSIER;
import static nl.zorgvuldig.platform.policy.Clause.TO_THIRD_PARTIES_AFTER_CONSENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.dossier.record.DossierItemId;
import nl.zorgvuldig.exchange.disclosures.DisclosureDispatch;
import nl.zorgvuldig.exchange.disclosures.DisclosureEvent;
import nl.zorgvuldig.exchange.disclosures.DisclosureFile;
import nl.zorgvuldig.exchange.disclosures.DisclosureId;
import nl.zorgvuldig.exchange.disclosures.DisclosureState;
import nl.zorgvuldig.exchange.disclosures.OwnDisclosures;
import nl.zorgvuldig.exchange.grounds.DisclosureBasis;
import nl.zorgvuldig.exchange.grounds.LegalGround;
import nl.zorgvuldig.exchange.items.ExchangeBlocker;
import nl.zorgvuldig.exchange.items.ItemTreatment;
import nl.zorgvuldig.exchange.packages.ExchangeRows;
import nl.zorgvuldig.exchange.packages.PackageOpenings;
import nl.zorgvuldig.platform.casework.WorkList;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.FormId;
import nl.zorgvuldig.platform.policy.Outcome;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.PdfCheck;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// What is given with consent goes to exactly whom and what was asked, and not a moment longer.
class GivingTest {
    private static final DisclosureBasis CONSENT = new DisclosureBasis.Consent();

    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER, OTHER_FILES_WITH_DIRECTION})
    void it_goes_after_everybody_said_yes_as_it_was_asked_and_without_how_to_reach_a_parent() throws IOException {
        ExchangeDesk desk = new ExchangeDesk(10);
        DossierItemId reading = desk.write("Leest vlot, oefent elke dag.");
        DossierItemId phone = desk.write("Bel moeder op " + desk.family.second().phone() + ".");
        DossierItemId kept = desk.write("Dit blijft hier.");
        DisclosureId id = desk.prepared(CONSENT, reading, phone);

        assertThat(desk.hitches(id))
                .containsEntry(reading, ExchangeBlocker.NONE)
                .containsEntry(phone, ExchangeBlocker.PARENT);
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Rejected.class);
        desk.decide(id, phone, new ItemTreatment.Whole());
        assertThat(desk.fix(id)).as("nobody can let that go").isInstanceOf(Outcome.Rejected.class);
        desk.decide(id, phone, new ItemTreatment.Masked("Wij belden met thuis."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        desk.work();
        assertThat(desk.file(id).last(DisclosureEvent.Asked.class)).isPresent();

        assertThat(ExchangeDesk.fields(desk.send(id))).as("nobody answered").containsExactly("send");
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        assertThat(ExchangeDesk.fields(desk.send(id))).as("one of two").containsExactly("send");
        assertThat(ready(desk, desk.head)).doesNotContain(id);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        assertThat(ready(desk, desk.head)).contains(id);
        assertThat(ready(desk, desk.staff("directeur"))).as("another school").doesNotContain(id);
        DisclosureDispatch.Sent link = desk.sent(id);
        assertThat(ready(desk, desk.head)).as("it went").doesNotContain(id);

        byte[] pdf = desk.fetch(link).orElseThrow();
        PdfCheck.isPdfA(pdf);
        assertThat(text(pdf))
                .contains("Leest vlot", "Wij belden met thuis.", "Weten wat er is geoefend.")
                .doesNotContain(desk.family.second().phone(), "Dit blijft hier");
        assertThat(kept).isNotEqualTo(reading);
        desk.work();
        assertThat(desk.file(id).last(DisclosureEvent.Corrected.class)).isEmpty();
        desk.correct(reading, "Leest wel, maar niet elke dag.");
        desk.work();
        desk.work();
        assertThat(desk.file(id).history())
                .filteredOn(recorded -> recorded.event() instanceof DisclosureEvent.Corrected)
                .as("told once of what was corrected since")
                .hasSize(1);
        assertThat(new ExchangeRows(desk).lines(ExchangeActs.GIVE_PACKAGE)).containsExactly("opened");
        assertThat(new ExchangeRows(desk).lines(ExchangeActs.KEEP_EXCHANGE))
                .containsSubsequence("fixed", "asked", "not-sent", "not-sent", "sent");
    }

    /// What stands on "Vandaag".
    private static List<DisclosureId> ready(ExchangeDesk desk, SignedInUser who) {
        return desk
                .as(
                        who,
                        () -> desk.demo
                                .part(WorkList.class)
                                .list(who.person(), desk.demo.clock().today()))
                .stream()
                .filter(item -> item.turn().task().equals("exchange.task.give"))
                .map(item -> new DisclosureId(item.id()))
                .toList();
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void a_withdrawal_that_was_acknowledged_lets_nothing_go_while_others_try_to_open() {
        ExchangeDesk desk = new ExchangeDesk(11);
        DisclosureId id = agreed(desk);
        DisclosureDispatch.Sent link = desk.sent(id);
        assertThat(opens(desk, id)).isTrue();
        AtomicBoolean acknowledged = new AtomicBoolean();
        CompletableFuture<Boolean> opener = CompletableFuture.supplyAsync(() -> {
            while (true) {
                boolean before = acknowledged.get();
                if (desk.open(link, link.code()) instanceof PackageOpenings.Answer.Content(var stream)) {
                    close(stream);
                    if (before) {
                        return false;
                    }
                } else if (before) {
                    return true;
                }
            }
        });
        desk.answer(desk.second, id, ConsentChoice.WITHDRAWN);
        acknowledged.set(true);

        assertThat(opener.join()).as("nothing went after that").isTrue();
        assertThat(new ExchangeRows(desk).mayGo(id)).isFalse();
        assertThat(new ExchangeRows(desk).rulesOpen(id, 3)).isFalse();
        assertThat(opens(desk, id))
                .as("seen at once, before the program stopped it")
                .isFalse();
        desk.work();
        assertThat(desk.file(id).state()).isEqualTo(DisclosureState.STOPPED);
        desk.work();
        assertThat(new ExchangeRows(desk).packages(id))
                .as("the package is gone")
                .isZero();
        desk.answer(desk.second, id, ConsentChoice.REFUSED);
        assertThat(desk.fetch(link)).isEmpty();
    }

    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, CONFIDENTIALITY})
    void the_same_form_prepares_once_and_a_correction_must_be_seen() {
        ExchangeDesk desk = new ExchangeDesk(12);
        DossierItemId piece = desk.write("Rekent goed.");
        FormId form = FormId.next(desk.demo.clock());
        Outcome<DisclosureId> once = desk.prepare(form, CONSENT, piece);

        assertThat(desk.prepare(form, CONSENT, piece)).isEqualTo(once);
        assertThat(desk.prepare(form, new DisclosureBasis.Law(LegalGround.INSPECTORATE), piece))
                .isInstanceOf(Outcome.FormReused.class);
        assertThat(desk.prepare(CONSENT)).as("nothing picked").isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.prepare(CONSENT, new DossierItemId(java.util.UUID.randomUUID())))
                .as("of another dossier")
                .isInstanceOf(Outcome.Rejected.class);
        DisclosureId id = ((Outcome.Done<DisclosureId>) once).made();
        assertThat(desk.stop(id)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Rejected.class);
        assertThat(ExchangeDesk.fields(desk.send(id))).containsExactly("send");
    }

    @Test
    @Upholds(TO_THIRD_PARTIES_AFTER_CONSENT)
    void what_changes_while_the_package_is_made_is_not_in_a_package_and_nothing_changes_after_it() {
        ExchangeDesk desk = new ExchangeDesk(12);
        DossierItemId piece = desk.write("Telt tot twintig.");
        DisclosureId id = desk.prepared(CONSENT, piece);
        DisclosureFile before = desk.file(id);

        assertThat(desk.decide(id, piece, new ItemTreatment.Masked("Dit blijft hier.")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(desk.fix(before)).as("of what it was").isInstanceOf(Outcome.Conflict.class);
        assertThat(desk.file(id).state()).isEqualTo(DisclosureState.DRAFT);
        assertThat(new ExchangeRows(desk).packages(id)).isZero();

        DisclosureFile draft = desk.file(id);
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.decide(draft, piece, new ItemTreatment.Whole()))
                .as("read before it was made")
                .isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.file(id).items()).isEqualTo(draft.items());
    }

    @Test
    @Upholds({TO_THIRD_PARTIES_AFTER_CONSENT, PARENT_DATA_IN_DOSSIER})
    void free_words_say_not_how_to_reach_a_parent() {
        ExchangeDesk desk = new ExchangeDesk(12);
        DossierItemId piece = desk.write("Zingt graag.");
        String phone = desk.family.second().phone();

        assertThat(desk.prepare(CONSENT, "Bel moeder op " + phone + ".", piece)).isInstanceOf(Outcome.Rejected.class);
        assertThat(desk.prepare(CONSENT, "Samen oefenen.", piece)).isInstanceOf(Outcome.Done.class);
    }

    private static boolean opens(ExchangeDesk desk, DisclosureId id) {
        DisclosureFile file = desk.file(id);
        return desk.as(desk.first, () -> desk.demo.part(OwnDisclosures.class).opens(file));
    }

    static DisclosureId agreed(ExchangeDesk desk) {
        DisclosureId id = desk.prepared(CONSENT, desk.write("Speelt graag buiten."));
        assertThat(desk.fix(id)).isInstanceOf(Outcome.Done.class);
        desk.answer(desk.first, id, ConsentChoice.GRANTED);
        desk.answer(desk.second, id, ConsentChoice.GRANTED);
        return id;
    }

    static void close(java.io.InputStream stream) {
        try (stream) {
            stream.readAllBytes();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
