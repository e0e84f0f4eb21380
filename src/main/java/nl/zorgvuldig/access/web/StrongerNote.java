package nl.zorgvuldig.access.web;

import java.util.List;
import nl.zorgvuldig.access.TodayNote;
import nl.zorgvuldig.identity.SignedIn;
import nl.zorgvuldig.kernel.Acting;
import nl.zorgvuldig.policy.Sentence;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Says to who proved little of who they are that not everything is shown, and what to do.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class StrongerNote implements TodayNote {
    @Override
    public List<Note> of(SignedIn who) {
        return switch (Acting.current().strength()) {
            case STRONG -> List.of();
            case WEAK ->
                List.of(new Note(Sentence.of("access.today.weak"), Sentence.of("access.today.weak.do"), "/passkeys"));
        };
    }
}
