package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What destroys or withdraws asks once, in the page (`web/sure.jte`), before it is sent. Every other
/// form that sends something stands here under the reason why it need not: who adds one judges it.
class AskedFirstTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");

    /// The two that every other form is made of.
    private static final Set<String> PARTS = Set.of("platform/web/form.jte", "platform/web/sure.jte");

    /// The address stands in the tag itself, with gaps between `${` and `}`.
    private static final Pattern TAG =
            Pattern.compile("<form\\b(?=[^\\n]*method=\"post\")[^\\n]*?action=\"(?<address>(?:\\$\\{[^}]*}|[^\"])*)\""
                    + "|formaction=\"(?<button>(?:\\$\\{[^}]*}|[^\"])*)\"");

    private static final Pattern CALL =
            Pattern.compile("@template\\.platform\\.web\\.(?<kind>form|sure)\\((?<rest>[^\\n]*)");

    private static final String UNDONE = "can be undone, and offers it";

    /// By reason: the template, and where it sends to, with `*` for what the page fills in.
    private static final Map<String, String> NEED_NOT = new LinkedHashMap<>();

    static {
        NEED_NOT.put(UNDONE, """
                conduct/lessons/group.jte */*/weg
                """);
        NEED_NOT.put("puts back what was taken away", """
                conduct/lessons/group.jte */*/terug
                """);
        NEED_NOT.put("a page of its own asks", """
                conduct/codes/withdraw.jte /gedragscode/*/intrekken
                images/coaching/end.jte */einde
                consent/purposes/retire.jte */schrappen
                consent/rounds/withdraw.jte */intrekken
                dossier/record/documents/withdraw.jte */intrekken
                platform/recovery/addresses/confirm.jte *
                dossier/inspection/minutes/end.jte */einde
                care/medical/viewings/endShowing.jte */einde
                care/medical/documents/withdraw.jte */intrekken
                school/personnel/closing.jte */stukken/*/sluiten
                """);
        NEED_NOT.put("shows first what follows, and asks then", """
                dossier/record/termination/leave.jte *
                school/personnel/imports/preview.jte /personeelsimport/bevestigen
                school/roster/preview.jte */bevestigen
                """);
        NEED_NOT.put("asks for a tick that it is understood", """
                care/medical/keys/handover.jte /medisch/sleutel/overdragen
                care/medical/keys/lost.jte /medisch/sleutel/kwijt
                care/medical/keys/make.jte /medisch/sleutel/maken
                school/personnel/employment.jte */dienstverband
                privacy/retention/destruction/due.jte /vernietiging
                """);
        NEED_NOT.put("asks for a reason, a day or a lesson; what was written stays", """
                privacy/breaches/breach.jte */sluiten
                exchange/disclosures/disclosure.jte */stoppen
                exchange/inquiries/inquiry.jte */stoppen
                dossier/inspection/copies/copyRequest.jte */weigeren
                dossier/inspection/requests/request.jte */weigeren
                school/roster/leavers/stay.jte *
                school/organisation/appointments/ending.jte *
                """);
        NEED_NOT.put("ends what can be begun, assigned or added again", """
                access/control/assignments/assignment.jte */*/beeindigen
                access/control/assignments/replacing.jte /vervanging/*/beeindigen
                access/control/reviews/review.jte /wie-kan/nakijken/*/beeindigen
                consent/authority/authority.jte */meningsverschil/*/sluiten
                consent/authority/pupil-account.jte */sluiten
                dossier/record/termination/leave.jte */intrekken
                platform/recovery/person.jte */afmelden
                platform/recovery/person.jte */stoppen
                conduct/lessons/subject.jte */weg
                care/medical/keys/key.jte /medisch/sleutel/reserve/stoppen
                care/medical/keys/key.jte /medisch/sleutel/sluiten
                privacy/register/processors/processor.jte */beeindigen
                school/roster/preview.jte */afbreken
                """);
        NEED_NOT.put("undoes within a quarter of an hour what one wrote oneself, and says what goes", """
                dossier/record/groups/group.jte *
                dossier/record/timeline/entry.jte */*/terugnemen
                dossier/record/timeline/kept.jte */*/terugnemen
                """);
        NEED_NOT.put("says that it was done elsewhere", """
                images/publication/lies.jte */weg
                images/publication/tasks.jte *
                """);
        NEED_NOT.put("signs in, out or in again", """
                platform/recovery/arrive.jte /uitnodiging
                platform/identity/ceremony.jte *
                platform/identity/signin/demo.jte /aanmelden/demo
                platform/identity/signin/link.jte /aanmelden/link
                platform/identity/session/sessions.jte /aangemeld/afmelden
                platform/identity/session/sessions.jte /aangemeld/overal
                platform/identity/signin/sign-in.jte /aanmelden
                platform/identity/passkeys/stronger.jte *
                care/medical/keys/open.jte /medisch/sleutel/openen
                platform/web/layout.jte /afmelden
                """);
        NEED_NOT.put("looks for something, or shows another part", """
                access/control/lists/seek.jte /leerlingen
                consent/letter-code.jte /antwoord
                consent/letters/letter-questions.jte /antwoord?taal=*
                consent/answers/own.jte /toestemming/antwoorden
                consent/questionnaire/check.jte /toestemming/antwoorden
                consent/questionnaire/question.jte /toestemming/antwoorden
                dossier/record/timeline/chips.jte *
                dossier/record/timeline/earlier.jte *
                dossier/record/timeline/look.jte *
                care/emergency/search.jte /noodkaarten
                platform/recovery/help.jte /toegang
                dossier/inspection/sessions/supervising.jte */bladzijde
                care/medical/formerpatients/left.jte /medisch/vertrokken
                care/medical/start.jte /medisch
                oversight/auditlog/check.jte /toezicht/controle
                oversight/auditlog/check.jte /toezicht/controle/eerder
                school/personnel/list.jte /personeelsdossiers
                platform/web/layout.jte /leerlingen
                """);
        NEED_NOT.put("answers, and can answer otherwise any day", """
                consent/cases/case.jte *
                consent/letters/letter-questions.jte /antwoord/bewaren
                consent/questionnaire/check.jte /toestemming
                consent/paper/paper-case.jte *
                consent/paper/paper.jte *
                consent/paper/paper.jte */*/herstellen
                images/albums/staff/staff.jte /foto-s-van-mij
                platform/worklist/rhythms.jte /berichten-instellen
                platform/calendar/feed.jte /agenda-instellen
                """);
        NEED_NOT.put("agrees or lays down; what was agreed before stays", """
                access/control/reviews/review.jte /wie-kan/nakijken
                conduct/codes/code.jte *
                conduct/codes/publish.jte *
                conduct/statements/publish.jte /geheimhouding/nieuw
                conduct/statements/statement.jte /geheimhouding
                dossier/inspection/minutes/minutes.jte */bevestigen
                care/medical/viewings/viewingMinutes.jte */bevestigen
                privacy/register/processing/register.jte /verwerkingsregister/vaststellen
                """);
        NEED_NOT.put("asks, proposes or decides; takes nothing away", """
                consent/requests/invitations.jte /toestemming-vragen
                care/emergency/tell.jte *
                care/emergency/weigh.jte *
                care/emergency/weigh.jte */zelf
                care/emergency/openings.jte */nood
                care/emergency/card.jte *
                images/events/notice.jte *
                exchange/inquiries/ask.jte *
                exchange/disclosures/give.jte *
                exchange/disclosures/past.jte *
                care/experts/questions/ask.jte /anonieme-vragen/nieuw
                care/experts/consultations/propose.jte *
                care/experts/questions/question.jte *
                images/filming/own.jte /filmen
                images/filming/request.jte *
                platform/recovery/person.jte */klopt
                dossier/inspection/requests/ask.jte *
                dossier/inspection/requests/copyAsk.jte *
                care/medical/viewings/askViewing.jte *
                care/medical/viewings/viewing.jte */antwoord
                privacy/rights/ask.jte *
                privacy/rights/decide.jte */besluit
                privacy/rights/request.jte */controle
                privacy/rights/request.jte */gedaan
                privacy/rights/request.jte */uitstel
                privacy/rights/request.jte */vrijgeven
                """);
        NEED_NOT.put("plans, begins or goes on; can be planned otherwise", """
                images/coaching/start.jte /lesopnamen/nieuw
                consent/rounds/round-plan.jte *
                care/consultation/close.jte */afsluiten
                care/consultation/consultation.jte */beginnen
                care/consultation/plan.jte *
                images/events/change.jte *
                images/events/new.jte /activiteiten/nieuw
                care/experts/consultations/case.jte */gehouden
                care/experts/consultations/case.jte */plannen
                dossier/inspection/requests/request.jte */plannen
                dossier/inspection/sessions/start.jte */beginnen
                dossier/inspection/sessions/start.jte */overnemen
                dossier/inspection/sessions/supervising.jte */*
                dossier/inspection/sessions/supervising.jte */aanwezig
                care/medical/viewings/viewing.jte */beginnen
                care/medical/viewings/viewing.jte */plannen
                """);
        NEED_NOT.put("writes or files; what stood there stays, or can be written again", """
                school/organisation/appointments/phone.jte *
                privacy/breaches/notifications/announce.jte */betrokkenen
                privacy/breaches/assess.jte */beoordelen
                privacy/breaches/authority/authority.jte */toezichthouder
                privacy/breaches/affected/pupils.jte */leerlingen
                privacy/breaches/reports/report.jte /datalek-melden
                images/coaching/add.jte *
                images/coaching/watch.jte */aantekeningen
                consent/purposes/asked.jte /toestemmingsvragen/voorstel
                consent/authority/authority.jte *
                consent/authority/authority.jte */meningsverschil
                consent/purposes/question.jte *
                care/consultation/talk.jte *
                dossier/record/agreements/agreement.jte *
                dossier/record/documents/filing.jte */documenten/nieuw
                dossier/record/confidentiality/mark.jte *
                dossier/record/plans/plan.jte */stukken
                dossier/record/plans/planForm.jte *
                dossier/record/viewpoints/viewpoint.jte *
                dossier/record/entries/write.jte */*/verbeteren*/nieuw*
                dossier/record/groups/row.jte */nieuw
                dossier/record/groups/several.jte *
                care/emergency/own.jte *
                exchange/grounds/decide.jte *
                exchange/inquiries/inquiry.jte */antwoord
                exchange/items/item.jte *
                exchange/disclosures/demand.jte */vordering
                exchange/disclosures/moves.jte */ingezien
                exchange/disclosures/moves.jte */vastleggen
                care/experts/expert.jte *
                care/experts/advice/reading.jte */advies
                platform/identity/passkeys/passkey.jte /passkeys/*/naam
                dossier/inspection/minutes/minutes.jte */opmerking
                dossier/inspection/withholding/piece.jte *
                dossier/inspection/withholding/pieces.jte *
                dossier/inspection/responses/response.jte *
                conduct/lessons/group.jte *
                conduct/lessons/subject.jte *
                conduct/lessons/subjects.jte /medialessen/onderwerpen
                images/albums/album-form.jte *
                images/albums/album.jte *
                images/albums/marking/mark-form.jte *
                images/albums/marking/marked.jte */opnieuw
                images/albums/marking/video-form.jte */namen
                care/medical/filing.jte */documenten/nieuw
                care/medical/viewings/prepareOne.jte *
                care/medical/write.jte */*/verbeteren*/nieuw*
                oversight/unusual/unusual.jte *
                oversight/unusual/unusualOne.jte *
                school/personnel/applicants/applicants.jte /sollicitanten
                school/personnel/applicants/applicants.jte /sollicitanten/*
                school/personnel/filing.jte */nieuw
                school/personnel/hold.jte */aanhouden
                school/personnel/imports/import.jte /personeelsimport
                school/personnel/view.jte */zienswijze
                privacy/register/processing/activity.jte /verwerkingsregister/activiteiten/*
                privacy/register/controller.jte /verwerkingsregister/bestuur
                privacy/register/assessments/dpia.jte /dpia/*
                privacy/register/assessments/dpias.jte /dpia
                privacy/register/processors/processor.jte *
                privacy/register/processors/processors.jte /verwerkers
                privacy/retention/holds/pupil.jte */aanhouden
                privacy/retention/schedule/term.jte /bewaartermijnen/*
                school/roster/import.jte /import
                """);
        NEED_NOT.put("lets somebody in, or names who may", """
                access/control/assignments/assignments.jte *
                access/control/assignments/replacementform.jte /vervanging
                consent/authority/pupil-account.jte *
                platform/recovery/person.jte */adres
                platform/recovery/person.jte */gezien
                care/medical/keys/colleague.jte /medisch/sleutel/reserve
                care/medical/keys/key.jte /medisch/sleutel/herstellen
                care/medical/keys/passphrase.jte /medisch/sleutel/wachtzin
                care/medical/reopen.jte */heropenen
                school/organisation/appointments/functions.jte /functies
                school/organisation/appointments/newcomer.jte /functies/nieuw
                """);
        NEED_NOT.put("makes, sends or hands out; nothing of ours goes", """
                privacy/breaches/notifications/letters.jte /datalekbrieven
                privacy/breaches/notifications/letters.jte /datalekbrieven/uitgedeeld
                consent/letters/letters.jte */brieven
                consent/paper/paper-case.jte */brief
                platform/recovery/help.jte /toegang/brieven
                platform/recovery/person.jte */brief
                images/events/lines.jte */uitgedeeld
                images/events/proof.jte */brieven
                images/events/proof.jte */opnieuw
                images/events/proof.jte */uitgedeeld
                exchange/answers/answer.jte *
                exchange/answers/answer.jte */brief
                exchange/inquiries/inquiry.jte */versturen
                exchange/disclosures/moves.jte */versturen
                exchange/packages/open.jte *
                exchange/disclosures/telling.jte */vertellen
                care/experts/consultations/case.jte *
                dossier/inspection/copies/copyFetch.jte *
                dossier/inspection/copies/copyHand.jte */klaarzetten
                dossier/inspection/copies/copyHand.jte */overhandigd
                dossier/inspection/copies/copyRequest.jte */maken
                oversight/auditlog/check.jte /toezicht/controle/export
                oversight/auditlog/check.jte /toezicht/logboek/pakket
                oversight/auditlog/dossierLog.jte */export
                images/publication/lies.jte */bestand
                images/publication/place.jte *
                """);
    }

    @Test
    void a_form_asks_first_or_stands_here_with_why_it_need_not() {
        Set<String> judged = new TreeSet<>();
        NEED_NOT.forEach((reason, forms) -> forms.lines()
                .forEach(form -> assertThat(judged.add(form)).as(form).isTrue()));
        Set<String> found = new TreeSet<>();
        Set<String> asking = new TreeSet<>();
        templates().forEach((name, text) -> {
            if (!PARTS.contains(name)) {
                find(name, text, found, asking);
            }
        });
        assertThat(found).isEqualTo(judged);
        assertThat(asking)
                .contains(
                        "images/albums/marking/picture.jte */weg",
                        "images/albums/marking/video.jte */weg",
                        "care/emergency/own.jte */nee",
                        "images/filming/own.jte /filmen/*/intrekken",
                        "privacy/rights/one.jte *");
        assertThat(asking.stream().map(word -> word.split(" ")[0]).collect(Collectors.toSet()))
                .contains(
                        "dossier/inspection/requests/ownLine.jte",
                        "care/medical/viewings/ownViewings.jte",
                        "consent/cases/case.jte");
    }

    @Test
    void what_is_undone_instead_offers_it_on_the_same_page() {
        Map<String, String> texts = templates();
        String undone = NEED_NOT.getOrDefault(UNDONE, "");
        assertThat(undone).isNotBlank();
        undone.lines()
                .map(form -> texts.getOrDefault(form.split(" ")[0], ""))
                .forEach(text -> assertThat(text).contains("role=\"status\"", ".undo\")"));
    }

    private static void find(String name, String text, Set<String> found, Set<String> asking) {
        Matcher tag = TAG.matcher(text);
        while (tag.find()) {
            String address = tag.group("address") == null ? tag.group("button") : tag.group("address");
            found.add(name + " " + address.replaceAll("(?:\\$\\{[^}]*})+", "*"));
        }
        Matcher call = CALL.matcher(text);
        while (call.find()) {
            String rest = call.group("rest");
            if (!rest.contains("question = true")) {
                (call.group("kind").equals("sure") ? asking : found).add(name + " " + address(rest));
            }
        }
    }

    /// Of the words in quotes what stands between them, and `*` for all else.
    private static String address(String call) {
        StringBuilder address = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (char each :
                call.substring(call.indexOf("action = ") + "action = ".length()).toCharArray()) {
            depth += quoted || "([{".indexOf(each) < 0 ? 0 : 1;
            depth -= quoted || ")]}".indexOf(each) < 0 ? 0 : 1;
            if (depth < 0 || depth == 0 && !quoted && each == ',') {
                break;
            }
            if (each == '"') {
                quoted = !quoted;
            } else {
                address.append(quoted ? each : '*');
            }
        }
        return address.toString().replaceAll("\\*+", "*");
    }

    private static Map<String, String> templates() {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                all.put(TEMPLATES.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
