package nl.zorgvuldig.platform.identity;

import java.net.URI;
import java.util.List;

/// One-time sign-in links that the operator hands over, where no mail can be sent: to the first
/// person of a board, or after mail broke down. Each is an audit event of its board.
public interface ManualSignInLinks {
    /// A link for each board that knows this address; none when nobody has it.
    List<URI> make(String email);
}
