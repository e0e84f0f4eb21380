package nl.zorgvuldig.school;

import java.util.Optional;
import nl.zorgvuldig.mail.SenderName;
import org.springframework.stereotype.Component;

/// Messages go in the name of the board.
@Component
final class BoardMailName implements SenderName {
    private final Schools schools;

    BoardMailName(Schools schools) {
        this.schools = schools;
    }

    @Override
    public Optional<String> find() {
        return schools.findBoardName();
    }
}
