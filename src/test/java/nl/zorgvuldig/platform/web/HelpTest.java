package nl.zorgvuldig.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.zorgvuldig.platform.policy.Clause;
import nl.zorgvuldig.platform.policy.Upholds;
import nl.zorgvuldig.platform.web.language.Language;
import nl.zorgvuldig.platform.web.language.LocalizedMessages;
import nl.zorgvuldig.platform.web.language.MessageCatalog;
import org.junit.jupiter.api.Test;

/// Says of each page whether it tells what it is for. A new page does.
@Upholds(Clause.POLICY_FOR_EVERYONE)
class HelpTest {
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern LAYOUT = Pattern.compile("@template\\.platform\\.web\\.layout\\(frame = frame(.*)");
    private static final Pattern HELP = Pattern.compile("^, help = \"([a-z]+\\.help\\.[a-z_]+)\"");
    private static final int LONGEST = 240;

    /// Pages that do not tell yet what they are for. This list only gets shorter.
    private static final String WITHOUT = """
            access/control/readers/people
            access/control/readers/what
            care/consultation/close
            care/consultation/kind
            care/consultation/more
            care/consultation/plan
            care/consultation/signals/signals
            care/consultation/talk
            care/emergency/own-list
            care/emergency/tell
            care/experts/advice/own
            care/experts/advice/reading
            care/experts/consultations/case
            care/experts/consultations/more
            care/experts/consultations/propose
            care/experts/expert
            care/experts/experts
            care/experts/questions/ask
            care/experts/questions/question
            care/medical/documents/paper
            care/medical/documents/withdraw
            care/medical/file
            care/medical/filing
            care/medical/formerpatients/left
            care/medical/history
            care/medical/keys/colleague
            care/medical/keys/handover
            care/medical/keys/key
            care/medical/keys/lost
            care/medical/keys/make
            care/medical/keys/open
            care/medical/keys/passphrase
            care/medical/reopen
            care/medical/viewings/askViewing
            care/medical/viewings/endShowing
            care/medical/viewings/prepare
            care/medical/viewings/prepareOne
            care/medical/viewings/showing
            care/medical/viewings/viewing
            care/medical/viewings/viewingMinutes
            care/medical/viewings/viewings
            care/medical/write
            conduct/codes/code
            conduct/codes/gaps
            conduct/codes/publish
            conduct/codes/withdraw
            conduct/lessons/group
            conduct/lessons/subject
            conduct/lessons/subjects
            conduct/statements/publish
            conduct/statements/signers
            consent/authority/pupil-account
            consent/cases/cases
            consent/letter-code
            consent/letters/letter-closed
            consent/letters/letter-questions
            consent/letters/letter-saved
            consent/letters/letters
            consent/paper/paper
            consent/paper/paper-case
            consent/purposes/asked
            consent/purposes/question
            consent/purposes/retire
            consent/receipts/receipt-own
            consent/rounds/round-plan
            consent/rounds/withdraw
            dossier/inspection/copies/copyFetch
            dossier/inspection/copies/copyRequest
            dossier/inspection/minutes/end
            dossier/inspection/minutes/minutes
            dossier/inspection/responses/response
            dossier/inspection/sessions/reading
            dossier/inspection/sessions/start
            dossier/inspection/withholding/piece
            dossier/record/agreements/agreement
            dossier/record/confidentiality/mark
            dossier/record/documents/withdraw
            dossier/record/plans/planForm
            dossier/record/termination/leave
            dossier/record/timeline/history
            exchange/answers/answer
            exchange/code
            exchange/disclosures/disclosure
            exchange/grounds/grounds
            exchange/inquiries/ask
            exchange/inquiries/inquiry
            exchange/items/item
            exchange/overview/more
            exchange/packages/open
            images/albums/album-form
            images/albums/marking/video
            images/albums/staff/staff
            images/albums/viewing/own-children
            images/coaching/add
            images/coaching/coaching
            images/coaching/end
            images/coaching/start
            images/coaching/watch
            images/events/event
            images/events/new
            images/events/notice
            images/events/own
            images/filming/request
            images/filming/requests
            images/publication/albums
            images/publication/gate
            images/publication/picture
            images/publication/tasks
            oversight/auditlog/check
            oversight/clauses/policyClause
            oversight/clauses/policyVersion
            oversight/unusual/unusualOne
            platform/identity/ended
            platform/identity/federation/provider-refused
            platform/identity/passkeys/passkey
            platform/identity/passkeys/stronger
            platform/identity/signed-out
            platform/identity/signin/demo
            platform/identity/signin/link
            platform/identity/signin/link-refused
            platform/identity/signin/sent
            platform/mail/letter
            platform/mail/post
            platform/recovery/addresses/confirm
            platform/recovery/addresses/notice
            platform/recovery/arrive
            platform/recovery/help
            platform/recovery/person
            platform/web/expired
            platform/web/not-open
            platform/web/place
            platform/web/problem
            platform/web/refused
            privacy/breaches/affected/pupils
            privacy/breaches/assess
            privacy/breaches/authority/authority
            privacy/breaches/breach
            privacy/breaches/notifications/announce
            privacy/breaches/notifications/letters
            privacy/breaches/reports/own
            privacy/register/assessments/dpia
            privacy/register/assessments/dpias
            privacy/register/controller
            privacy/register/processing/activity
            privacy/register/processing/difference
            privacy/register/processing/public
            privacy/register/processors/processor
            privacy/register/processors/processors
            privacy/retention/certificates/certificate-page
            privacy/retention/holds/pupil
            privacy/retention/schedule/term
            privacy/rights/ask
            privacy/rights/one
            privacy/rights/request
            school/organisation/appointments/ending
            school/organisation/appointments/newcomer
            school/personnel/applicants/applicants
            school/personnel/closing
            school/personnel/file
            school/personnel/filing
            school/personnel/hold
            school/personnel/imports/import
            school/personnel/imports/preview
            school/personnel/items/document
            school/personnel/looked
            school/personnel/view
            school/roster/gone
            school/roster/leavers/stay
            school/roster/preview
            school/roster/result""";

    @Test
    void every_page_tells_what_it_is_for_but_for_those_listed() throws IOException {
        Set<String> without = new TreeSet<>();
        for (Path page : pages()) {
            if (helpOf(page).isEmpty()) {
                without.add(TEMPLATES.relativize(page).toString().replace(".jte", ""));
            }
        }
        assertThat(without).isEqualTo(new TreeSet<>(List.of(WITHOUT.split("\\s+"))));
    }

    @Test
    void it_is_said_in_one_or_two_short_sentences_once_and_in_each_language() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path page : pages()) {
            for (String key : helpOf(page)) {
                assertThat(keys.add(key)).as(key + " is of one page").isTrue();
            }
        }
        assertThat(keys).hasSizeGreaterThan(70);
        for (Language language : Language.values()) {
            LocalizedMessages words = new MessageCatalog().in(language);
            for (String key : keys) {
                assertThat(words.has(key)).as(key).isTrue();
                assertThat(words.say(key)).as(key).endsWith(".").hasSizeLessThan(LONGEST);
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".jte"))
                    .filter(HelpTest::isPage)
                    .toList();
        }
    }

    private static boolean isPage(Path file) {
        try {
            return LAYOUT.matcher(Files.readString(file)).find();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> helpOf(Path page) throws IOException {
        Matcher layout = LAYOUT.matcher(Files.readString(page));
        if (!layout.find()) {
            return List.of();
        }
        Matcher help = HELP.matcher(layout.group(1));
        return help.find() ? List.of(help.group(1)) : List.of();
    }
}
