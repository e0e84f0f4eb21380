package nl.zorgvuldig.demo.consents;

import java.time.Clock;
import java.util.UUID;
import nl.zorgvuldig.consent.answers.ConsentAnswerId;
import nl.zorgvuldig.consent.answers.ConsentChoice;
import nl.zorgvuldig.consent.cases.OwnConsentCase;
import nl.zorgvuldig.consent.cases.OwnConsentCases;
import nl.zorgvuldig.demo.care.EmergencyLoader;
import nl.zorgvuldig.demo.population.Population;
import nl.zorgvuldig.platform.identity.AccountKind;
import nl.zorgvuldig.platform.identity.SignedInUser;
import nl.zorgvuldig.platform.kernel.Act;
import nl.zorgvuldig.platform.kernel.Acting;
import nl.zorgvuldig.platform.kernel.ids.Id;
import nl.zorgvuldig.platform.kernel.ids.PersonId;
import nl.zorgvuldig.platform.kernel.ids.PupilId;
import nl.zorgvuldig.platform.web.language.Language;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/// Has all legal representatives of a pupil consent to one case, as they would on their own page,
/// so that their answers are logged.
@Component
@Lazy
public final class DemoConsentAnswers {
    private final OwnConsentCases cases;
    private final Clock clock;

    DemoConsentAnswers(OwnConsentCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    public void yes(Population population, PupilId pupil, UUID reference) {
        for (PersonId person : EmergencyLoader.deciders(population, pupil)) {
            SignedInUser who = new SignedInUser(population.board().id(), person, AccountKind.GUARDIAN);
            new Acting(who.board(), person, Act.BROWSE, population.today()).run(() -> yes(who, reference));
        }
    }

    private void yes(SignedInUser who, UUID reference) {
        OwnConsentCase asked =
                cases.find(who, reference).orElseThrow(() -> new IllegalStateException("nothing was asked"));
        cases.answer(who, asked, new ConsentAnswerId(Id.next(clock)), 1, Language.DUTCH, ConsentChoice.GRANTED);
    }
}
