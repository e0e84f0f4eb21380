package nl.zorgvuldig.platform.recovery.addresses;

/// Page behind a link from a mail: one button. Does not print.
///
/// @param what name in the message keys
public record RecoveryLinkPage(String code, String action, String what) {
    @Override
    public String toString() {
        return "[sealed]";
    }
}
