package nl.zorgvuldig.platform.recovery.addresses;

/// The page behind a link from a mail: one button. Does not print.
///
/// @param what as messages name it
public record RecoveryLinkPage(String code, String action, String what) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
