package nl.zorgvuldig.images.filming;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import nl.zorgvuldig.consent.ConsentSubject;
import nl.zorgvuldig.consent.ConsentUse;
import nl.zorgvuldig.consent.ConsentUseSource;
import nl.zorgvuldig.consent.purposes.ConsentPurposes;
import nl.zorgvuldig.consent.purposes.PurposeKind;
import nl.zorgvuldig.images.filming.storage.FilmedChildrenStore;
import nl.zorgvuldig.images.filming.storage.FilmingStore;
import nl.zorgvuldig.platform.database.Boards;
import nl.zorgvuldig.platform.kernel.RecurringJob;
import nl.zorgvuldig.platform.policy.Sentence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Beans of filming: the job over open requests, which costs one statement when there are none, and
/// the list for parents of what their consent was used for.
@Configuration(proxyBeanMethods = false)
class FilmingConfiguration {
    private static final Comparator<FilmingFile> NEWEST =
            Comparator.comparing((FilmingFile file) -> file.request().day()).reversed();
    private static final Duration EVERY = Duration.ofMinutes(1);

    @Bean
    RecurringJob privateFilming(Boards boards, FilmingAutomation filming) {
        return new RecurringJob("private-filming", EVERY, () -> boards.forEach(board -> filming.run()));
    }

    @Bean
    ConsentUseSource privateFilmingUses(FilmedChildrenStore filmed, FilmingStore store, ConsentPurposes purposes) {
        return pupil -> purposes.findAsked(PurposeKind.PRIVATE_FILMING).stream()
                .flatMap(asked -> filmed.listOf(pupil).stream()
                        .flatMap(each -> store.find(each.request()).stream())
                        .filter(file -> file.state().used())
                        .sorted(NEWEST)
                        .map(file -> new ConsentUse(
                                ConsentSubject.of(asked.key()),
                                file.request().day(),
                                Sentence.of("filming.used"),
                                Optional.empty())))
                .toList();
    }
}
