package nl.zorgvuldig.entrance;

/// How far another address is that was asked.
enum AddressChangeState {
    /// Nobody opened the link in the mail to the new address yet.
    UNCONFIRMED,
    /// The address before can still stop it.
    WAITING,
    /// It can be carried out.
    READY,
    DONE,
    STOPPED,
    /// Nobody opened the link in time.
    OVER
}
