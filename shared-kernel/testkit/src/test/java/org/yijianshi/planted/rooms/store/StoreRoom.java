package org.yijianshi.planted.rooms.store;

import org.yijianshi.planted.rooms.read.ReadRoom;

/// Enters a room that is not its own.
public interface StoreRoom {
    /// The wrong door.
    ReadRoom wrongDoor();
}
