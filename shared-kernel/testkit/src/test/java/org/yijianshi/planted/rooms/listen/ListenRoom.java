package org.yijianshi.planted.rooms.listen;

import org.yijianshi.planted.rooms.store.StoreRoom;

/// Enters a room that is not its own.
public interface ListenRoom {
    /// The wrong door.
    StoreRoom wrongDoor();
}
