package nl.zorgvuldig.school.organisation;

import java.util.Optional;
import nl.zorgvuldig.platform.mail.SenderName;
import org.springframework.stereotype.Component;

/// The name of the board as sender of messages.
@Component
final class BoardSenderName implements SenderName {
    private final Schools schools;

    BoardSenderName(Schools schools) {
        this.schools = schools;
    }

    @Override
    public Optional<String> find() {
        return schools.findBoardName();
    }
}
