// Tells the other tabs that someone has signed in again.
new BroadcastChannel('concordat.answers').postMessage({ back: true });
